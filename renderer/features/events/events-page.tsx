import { Badge, Button, CloseButton } from "@mantine/core";
import { IconClipboardText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EventRow } from "../../../shared/contract/events.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useServerPages } from "../../api/use-server-pages.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { useChosenColumns } from "../../ui/tables/column-chooser.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { SavedViews } from "../../ui/tables/saved-views.tsx";
import { ChangeMany } from "./change-many.tsx";
import { eventColumns } from "./event-columns.tsx";
import { EventFilters } from "./event-filters.tsx";
import { EventPanel } from "./event-panel.tsx";
import { FilterNames } from "./filter-names.tsx";
import { useEditInList } from "./use-edit-in-list.ts";
import { useProof } from "./use-proof.ts";

const PasteEvents = lazy(() => import("./paste-events.tsx"));

const filterNames = ["kind", "level", "status", "state", "incomplete", "q"] as const;
/** What makes a view of the log: everything of its address but the record that is open. */
const viewFields = [...filterNames, "sort", "span", "period"] as const;
/** As many as one command changes. */
const rowsAtOnce = 2000;
const rowsPerQuestion = 500;
const recordFilters = ["activity", "partnership", "organisation", "person"] as const;

export function EventsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { period, mode } = useWorkspaceContext();
  const list = useListAddress({ column: "date", direction: "desc" });
  const { search, sort, query } = list;
  const ofRecord = recordFilters.some((name) => search[name] !== undefined);
  // What belongs to one record is seen whole, over all years, unless the period is asked for.
  const allPeriods = search.span === "all" || (ofRecord && search.span !== "period");
  const proof = useProof(search.proof, { programmeId: programme.id, period, mode });

  const input = {
    programmeId: programme.id,
    ...(query === "" ? {} : { search: query }),
    ...(allPeriods ? {} : period),
    ...(search.kind && { kind: search.kind as EventRow["kind"] & string }),
    ...(search.level && {
      initiativeLevel: search.level === "unknown" ? ("unknown" as const) : Number(search.level),
    }),
    ...(search.status && { status: search.status as EventRow["status"] }),
    ...(search.state && { recordState: search.state as EventRow["recordState"] }),
    ...(search.incomplete === "yes" && { incomplete: true }),
    ...(search.activity && { activityId: search.activity }),
    ...(search.partnership && { partnershipId: search.partnership }),
    ...(search.organisation && { organisationId: search.organisation }),
    ...(search.person && { personId: search.person }),
    ...(proof && !proof.waiting && { ids: proof.ids }),
    sort: sort as never,
  };
  const listKey = JSON.stringify(input);
  // While a cell is written in, the rows stay where they are: a new date must not carry the next cell away.
  const [editing, setEditing] = useState(false);
  const edit = useEditInList();
  /** A block from a spreadsheet, "" while it is still to be pasted. */
  const [pasted, setPasted] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) => ({
      ...orpc.events.list.queryOptions({ input: { ...input, offset, limit } }),
      enabled: !proof?.waiting && !editing,
    }),
    [listKey, proof?.waiting, editing],
  );
  const rows = useServerPages<EventRow>(page);
  const allColumns = useMemo(() => eventColumns(t, language), [t, language]);
  const { columns, chooser } = useChosenColumns("events", allColumns);
  const [selected, setSelected] = useState<ReadonlyMap<string, EventRow>>(new Map());
  // What is chosen belongs to the list that was in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what makes it another list
  useEffect(() => setSelected(new Map()), [listKey]);
  const selectAll = async () => {
    const all = new Map<string, EventRow>();
    for (let offset = 0; offset < rowsAtOnce; offset += rowsPerQuestion) {
      const { rows: some } = await client.events.list({ ...input, offset, limit: rowsPerQuestion });
      for (const row of some) all.set(row.id, row);
      if (some.length < rowsPerQuestion) break;
    }
    setSelected(all);
  };
  const remove = useRemoveRecord(orpc.events.remove, {
    done: (event: { title: string }) => t("events.deleted", { title: event.title }),
    failed: t("events.deleteFailed"),
    after: () => list.setRecord(undefined),
  });

  const { setFilter } = list;
  const views = useMemo(
    () => (
      <SavedViews
        name="events"
        fields={Object.fromEntries(viewFields.map((name) => [name, search[name]]))}
        onChoose={setFilter}
      />
    ),
    [search, setFilter],
  );
  const filtered = filterNames.some((name) => search[name] !== undefined) || ofRecord || proof !== undefined;
  const { data: anyEvent } = useQuery({
    ...orpc.events.list.queryOptions({ input: { programmeId: programme.id, limit: 1, offset: 0 } }),
    enabled: rows.total === 0,
  });
  const periodName = formatPeriod(period, language);
  const newEventButton = <Button onClick={() => list.setRecord("new")}>{t("events.new")}</Button>;
  const clear = () =>
    list.setFilter(
      Object.fromEntries([...filterNames, ...recordFilters, "proof"].map((name) => [name, undefined])),
    );

  const empty = filtered ? (
    <EmptyState
      text={t("events.emptyFilter")}
      action={
        <Button variant="default" onClick={clear}>
          {t("general.clearFilters")}
        </Button>
      }
    />
  ) : allPeriods || anyEvent?.total === 0 ? (
    <EmptyState text={t("events.empty")} action={newEventButton} />
  ) : (
    <EmptyState
      text={t("events.emptyPeriod", { period: periodName })}
      action={
        <>
          {newEventButton}
          <Button variant="default" onClick={() => list.setFilter({ span: "all" })}>
            {t("events.showAllYears")}
          </Button>
        </>
      }
    />
  );

  return (
    <Page
      title={t("events.title")}
      body="fixed"
      hint={
        rows.total !== undefined &&
        `${t("events.count", { count: rows.total, formatted: formatNumber(rows.total, { decimals: 0, language }) })}${allPeriods ? "" : ` ${t("events.inPeriod", { period: periodName })}`}`
      }
      actions={
        <>
          {views}
          {chooser}
          {/* Beside an open record the names of the buttons would not stand in one line; Ctrl+V works as well. */}
          {!list.record && (
            <Button
              variant="default"
              leftSection={<IconClipboardText size={16} />}
              onClick={() => setPasted("")}
            >
              {t("events.paste.button")}
            </Button>
          )}
        </>
      }
      toolbar={<EventFilters list={list} period={period} allPeriods={allPeriods} />}
      panel={
        list.record && (
          <EventPanel
            record={list.record}
            activityId={search.ofActivity}
            onClose={() => list.setRecord(undefined, { ofActivity: undefined, field: undefined })}
            onDelete={remove}
          />
        )
      }
    >
      {ofRecord && <FilterNames search={search} onClear={clear} />}
      {proof && (
        <div style={{ padding: "0 16px 8px" }}>
          <Badge
            variant="light"
            tt="none"
            size="lg"
            radius="sm"
            rightSection={<CloseButton size="xs" aria-label={t("general.clearFilters")} onClick={clear} />}
          >
            {t("events.proof", { indicator: proof.id })} –{" "}
            {t(proof.part === "numerator" ? "events.proofNumerator" : "events.proofDenominator")}
          </Badge>
        </div>
      )}
      {selected.size > 0 && <ChangeMany selected={selected} onDone={() => setSelected(new Map())} />}
      <ListBody<EventRow>
        name="events"
        label={t("events.title")}
        listKey={listKey}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowId={(row) => row.id}
        onRange={rows.onRange}
        sort={sort}
        onSort={list.setSort}
        openId={list.record}
        onOpen={(row) => list.setRecord(row.id)}
        onDelete={remove}
        selected={selected}
        onSelected={setSelected}
        onSelectAll={() => void selectAll()}
        onEdit={edit}
        onEditing={setEditing}
        onPaste={setPasted}
        busy={rows.busy}
        failure={rows.error ? failureText(rows.error) : undefined}
        onRetry={rows.retry}
        empty={empty}
      />
      {pasted !== undefined && (
        <Suspense fallback={null}>
          <PasteEvents
            programmeId={programme.id}
            text={pasted}
            columns={columns.map(({ id }) => id)}
            onClose={() => setPasted(undefined)}
          />
        </Suspense>
      )}
    </Page>
  );
}
