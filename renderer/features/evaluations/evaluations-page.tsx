import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { EvaluationRow } from "../../../shared/contract/evaluations.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { DIMENSIONS } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, orpc } from "../../api/index.ts";
import { useMayDecide } from "../../api/use-may-decide.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { NoValue } from "../../ui/states/no-value.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import classes from "./evaluations.module.css";
import { FollowUpReminders } from "./follow-up-reminders.tsx";

const evaluationAddress = "/p/$programmeCode/evaluations/$evaluationId" as never;

/** Every evaluation of the programme, drafts and signed ones; a new one is of the header's period and mode. */
export function EvaluationsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const navigate = useNavigate();
  const programme = useProgramme();
  const mayDecide = useMayDecide();
  const { period, mode } = useWorkspaceContext();
  const { data, error } = useQuery(
    orpc.evaluations.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const create = async () => {
    try {
      const created = await client.evaluations.create({ programmeId: programme.id, ...period, mode });
      savedNotice(t("evaluations.created", { period: formatPeriod(period, language) }), created.journalId);
      const params = { programmeCode: programme.code, evaluationId: created.id } as never;
      await navigate({ to: evaluationAddress, params } as never);
    } catch (failed) {
      failureNotice(t("evaluations.createFailed"), failed);
    }
  };
  const newButton = mayDecide && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void create()}>
      {t("evaluations.newOf", { period: formatPeriod(period, language) })}
    </Button>
  );
  return (
    <Page
      title={t("evaluations.title")}
      hint={
        data !== undefined &&
        t("evaluations.count", {
          count: data.length,
          formatted: formatNumber(data.length, { decimals: 0, language }),
        })
      }
      actions={data !== undefined && data.length > 0 && newButton}
    >
      {error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : data === undefined ? (
        <SkeletonRows height={32} />
      ) : data.length === 0 ? (
        <EmptyState text={t("evaluations.empty")} action={newButton} />
      ) : (
        <EvaluationList rows={data} programmeCode={programme.code} />
      )}
      <FollowUpReminders />
    </Page>
  );
}

function EvaluationList({ rows, programmeCode }: { rows: EvaluationRow[]; programmeCode: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={classes.table} aria-label={t("evaluations.title")} style={{ marginBottom: 28 }}>
      <thead>
        <tr>
          {(["period", "title", "state", "decision", "judged", "changed"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`evaluations.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link
                className={classes.link}
                to={evaluationAddress}
                params={{ programmeCode, evaluationId: row.id } as never}
              >
                {formatPeriod(row, language)}
              </Link>
            </td>
            <td>
              {row.title ?? <span className={classes.quiet}>{t("evaluations.untitled")}</span>}
              {row.predecessorId !== null && (
                <div className={`${classes.quiet} ${classes.small}`}>{t("evaluations.follows")}</div>
              )}
            </td>
            <td>
              <span className={classes.tag} data-strong={row.state === "signed" || undefined}>
                {t(`evaluations.state.${row.state}`)}
              </span>
            </td>
            <td>{row.decision ? t(`decisions.name.${row.decision}`) : <NoValue />}</td>
            <td className="tabular">
              {t("evaluations.judgedOf", {
                judged: String(row.judgedCount),
                all: String(DIMENSIONS.length),
              })}
            </td>
            <td className="tabular">
              {formatDay(row.changedAt.slice(0, 10), language)}, {row.changedBy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
