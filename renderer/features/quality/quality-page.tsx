import { SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { QualityIssue } from "../../../shared/contract/quality.ts";
import { formatNumber, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { AlikePeople } from "./alike-people.tsx";
import classes from "./quality.module.css";
import { qualityColumns } from "./quality-columns.tsx";

/** As many as one question gives; whoever has mended these asks again. */
const issuesShown = 1000;

/** What a careful person would mend before a report: each line opens the right record at the right field. */
export function QualityPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { period } = useWorkspaceContext();
  const navigate = useNavigate();
  const { search, change } = useAddress();
  const people = search.of === "people";
  const { data, error, isFetching, refetch } = useQuery({
    ...orpc.quality.list.queryOptions({
      input: { programmeId: programme.id, ...period, limit: issuesShown },
    }),
    placeholderData: keepPreviousData,
  });
  const issues = useMemo(
    () => (data?.issues ?? []).filter(({ kind }) => search.kind === undefined || kind === search.kind),
    [data, search.kind],
  );
  const columns = useMemo(() => qualityColumns(t, language), [t, language]);
  const open = (issue: QualityIssue) =>
    void navigate({
      to: "/p/$programmeCode/events",
      params: { programmeCode: programme.code },
      search: { record: issue.eventId, field: issue.field },
    } as never);
  const kinds = Object.entries(data?.countsByKind ?? {}).filter(([, count]) => count > 0);

  return (
    <Page
      title={t("quality.title")}
      body={people ? "scrolling" : "fixed"}
      hint={
        data &&
        !people &&
        `${t("quality.count", { count: data.total, formatted: formatNumber(data.total, { decimals: 0, language }) })} ${t("events.inPeriod", { period: formatPeriod(period, language) })}`
      }
      toolbar={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t("quality.of")}
            value={people ? "people" : "events"}
            onChange={(of) => void change({ of: of === "people" ? of : undefined }, { replace: true })}
            data={[
              { value: "events", label: t("quality.events") },
              { value: "people", label: t("quality.people") },
            ]}
          />
          {!people && (
            <FilterSelect
              label={t("quality.kindFilter")}
              value={search.kind}
              choices={kinds.map(([kind, count]) => ({
                id: kind,
                label: `${t(`quality.kind.${kind}`)} (${formatNumber(count, { decimals: 0, language })})`,
              }))}
              onChange={(kind) => void change({ kind }, { replace: true })}
              w={260}
            />
          )}
          {!people && data && (
            <dl className={classes.completeness} aria-label={t("quality.completeness")}>
              {Object.entries(data.completeness).map(([field, known]) => (
                <div key={field} className={classes.known}>
                  <dt>{t(`quality.field.${field}`)}</dt>
                  <dd>{formatPercent(known === null ? null : known * 100, { decimals: 0, language })}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      }
    >
      {people ? (
        <AlikePeople programmeId={programme.id} />
      ) : (
        <ListBody
          name="quality"
          label={t("quality.title")}
          listKey={`${programme.id} ${period.from} ${period.to} ${search.kind ?? ""}`}
          columns={columns}
          total={data && issues.length}
          rowAt={(index) => issues[index]}
          rowId={(issue) => `${issue.kind} ${issue.eventId} ${issue.field}`}
          onRange={() => {}}
          sort={{ column: "", direction: "asc" }}
          onSort={() => {}}
          onOpen={open}
          busy={isFetching && data === undefined}
          failure={error ? failureText(error) : undefined}
          onRetry={() => void refetch()}
          empty={<EmptyState text={t(search.kind ? "quality.emptyFilter" : "quality.empty")} />}
        />
      )}
    </Page>
  );
}
