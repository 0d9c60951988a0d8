import { Alert, Button } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentMade } from "../../../shared/contract/documents-made.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { LOCALES } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, host, orpc } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import classes from "./documents-made.module.css";

const ROWS_AT_ONCE = 50;

/** Which documents of this programme were made, by whom and from which state of the records; each can be made again. */
export function DocumentsMadePage() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { id: programmeId } = useProgramme();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const { data, error } = useQuery(
    orpc.documentsMade.list.queryOptions({ input: { programmeId, limit, offset: 0 } }),
  );
  const [told, setTold] = useState<{ name: string; same: boolean }>();
  const job = useJob((input: { id: string }, options) => client.documentsMade.remake(input, options));
  const remake = async ({ id, fileName }: DocumentMade) => {
    setTold(undefined);
    const made = await job.run({ id });
    if (made && (await host.saveMadeFile(made))) setTold({ name: fileName, same: made.same });
  };
  return (
    <Page title={t("documentsMade.title")}>
      <div role="status">
        {told && (
          <Alert
            color={told.same ? "accent" : "yellow"}
            variant="light"
            mb="sm"
            c="var(--mantine-color-text)"
          >
            {t(told.same ? "documentsMade.same" : "documentsMade.different", { name: told.name })}
          </Alert>
        )}
      </div>
      {job.failure && (
        <Alert color="red" variant="light" mb="sm" title={t("documentsMade.remakeFailed")} role="alert">
          {t(`failure.${job.failure.messageKey}`, job.failure.params)}
        </Alert>
      )}
      {job.running && (
        <JobProgress
          step={t(`progress.${job.progress?.step ?? "reportNumbers"}`)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          startedAt={job.startedAt}
          onStop={job.stop}
        />
      )}
      {error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : data === undefined ? (
        <SkeletonRows height={32} />
      ) : data.total === 0 ? (
        <EmptyState text={t("documentsMade.empty")} />
      ) : (
        <>
          <DocumentTable rows={data.rows} isBusy={job.running} onRemake={(row) => void remake(row)} />
          {data.total > data.rows.length && (
            <Button variant="default" mt="sm" onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
              {t("documentsMade.more")}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

function DocumentTable(props: { rows: DocumentMade[]; isBusy: boolean; onRemake(row: DocumentMade): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = (at: string) =>
    new Date(at).toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" });
  const stateOf = ({ stateSeq, changesSince }: DocumentMade) =>
    changesSince === 0
      ? t("documentsMade.stateNow", { seq: String(stateSeq) })
      : t("documentsMade.stateChanged", { seq: String(stateSeq), count: changesSince });
  return (
    <table className={classes.table} aria-label={t("documentsMade.title")}>
      <thead>
        <tr>
          {(["madeAt", "madeBy", "file", "size", "state", "sha256"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`documentsMade.column.${column}`)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <td className="tabular">
              {formatDay(row.madeAt.slice(0, 10), language)} {time(row.madeAt)}
            </td>
            <td>{row.madeBy}</td>
            <td className={classes.file}>{row.fileName}</td>
            <td className="tabular">
              {t("documentsMade.kilobytes", {
                formatted: formatNumber(row.sizeBytes / 1024, { decimals: 1, language }),
              })}
            </td>
            <td title={row.stateHash}>{stateOf(row)}</td>
            <td className={classes.hash} title={row.sha256}>
              {row.sha256.slice(0, 12)}…
            </td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconFileDownload size={14} />}
                disabled={props.isBusy}
                aria-label={t("documentsMade.remakeOf", { name: row.fileName })}
                onClick={() => props.onRemake(row)}
              >
                {t("documentsMade.remake")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
