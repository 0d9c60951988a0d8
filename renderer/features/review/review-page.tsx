import { Alert, Button, Checkbox, Group, SegmentedControl, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewRow } from "../../../shared/contract/review.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { RECORD_STATES, type RecordState } from "../../../shared/vocabulary/records.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { PeriodLocks } from "./period-locks.tsx";
import classes from "./review.module.css";

const ROWS_AT_ONCE = 200;

/** What waits for approval, many at once; and which periods are closed. */
export function ReviewPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const { id: programmeId } = useProgramme();
  const [state, setState] = useState<RecordState>("submitted");
  const input = { programmeId, states: [state], limit: ROWS_AT_ONCE };
  const { data, error } = useQuery(orpc.review.list.queryOptions({ input }));
  const { data: me } = useQuery(orpc.users.me.queryOptions({ input: {} }));
  const label = (each: RecordState) =>
    `${t(`review.state.${each}`)} (${formatNumber(data?.counts[each] ?? 0, { decimals: 0, language })})`;
  return (
    <Page
      title={t("review.title")}
      toolbar={
        <SegmentedControl
          aria-label={t("review.states")}
          value={state}
          onChange={(next) => setState(next as RecordState)}
          data={RECORD_STATES.map((each) => ({ value: each, label: label(each) }))}
        />
      }
    >
      {error && <ErrorState title={t("general.readFailed")} text={failureText(error)} />}
      {!error && data === undefined && <SkeletonRows count={8} />}
      {data && data.rows.length === 0 && <EmptyState text={t(`review.empty.${state}`)} />}
      {data && data.rows.length > 0 && (
        <Waiting
          key={state}
          rows={data.rows}
          total={data.total}
          state={state}
          isManager={me?.role === "manager"}
        />
      )}
      <PeriodLocks isManager={me?.role === "manager"} />
    </Page>
  );
}

type Move = "submit" | "approve" | "return";

function Waiting(props: { rows: ReviewRow[]; total: number; state: RecordState; isManager: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const saved = useSavedNotice();
  const failed = useFailureNotice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState("");
  const { rows, state, isManager } = props;
  const records = rows.filter(({ id }) => chosen.has(id)).map(({ id, revision }) => ({ id, revision }));
  const move = useMutation({
    mutationFn: (to: Move) =>
      to === "return" ? client.review.return({ records, note }) : client.review[to]({ records }),
    onSuccess: ({ count, journalId }, to) => {
      setChosen(new Set());
      setNote("");
      saved(t(`review.done.${to}`, { count }), journalId);
      return queryClient.invalidateQueries();
    },
    onError: (error) => failed(t("general.saveFailed"), error),
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const areAll = chosen.size === rows.length;
  const none = records.length === 0;
  return (
    <>
      <Group gap="xs" mb="xs" align="end">
        {(state === "draft" || state === "returned") && (
          <Button disabled={none} loading={move.isPending} onClick={() => move.mutate("submit")}>
            {t("review.submit", { count: records.length })}
          </Button>
        )}
        {isManager && (state === "submitted" || state === "draft") && (
          <Button disabled={none} loading={move.isPending} onClick={() => move.mutate("approve")}>
            {t("review.approve", { count: records.length })}
          </Button>
        )}
        {isManager && (state === "submitted" || state === "approved") && (
          <>
            <TextInput
              label={t("review.note")}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              w={360}
            />
            <Button
              variant="default"
              disabled={none || note.trim() === ""}
              loading={move.isPending}
              onClick={() => move.mutate("return")}
            >
              {t("review.return", { count: records.length })}
            </Button>
          </>
        )}
      </Group>
      {props.total > rows.length && (
        <Alert color="gray" variant="light" mb="xs" c="var(--mantine-color-text)">
          {t("review.firstOnly", { shown: rows.length, total: props.total })}
        </Alert>
      )}
      <table className={classes.table} aria-label={t("review.title")}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={t("review.chooseAll")}
                checked={areAll}
                indeterminate={chosen.size > 0 && !areAll}
                onChange={() => setChosen(areAll ? new Set() : new Set(rows.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">{t("review.date")}</th>
            <th scope="col">{t("review.event")}</th>
            <th scope="col">{t("review.by")}</th>
            {state === "returned" && <th scope="col">{t("review.noteColumn")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Checkbox
                  aria-label={t("review.choose", { title: row.title })}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
              <td className="tabular">{formatDay(row.date, language)}</td>
              <td>{row.title}</td>
              <td>{row.changedBy}</td>
              {state === "returned" && <td>{row.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
