import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PlanAction } from "../../../shared/contract/plan.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { BoxHead } from "./box-head.tsx";
import classes from "./overview.module.css";

const ORDER: readonly PlanAction["status"][] = ["finished", "finished-late", "started", "late", "planned"];
const ACTIONS_AT_MOST = 500;
const MEASURES_SHOWN = 3;

/** How far the local action plan has come on the last day of the period: its actions by state, its measures by what was reached. */
export function PlanProgress({ programmeId, asOf }: { programmeId: string; asOf: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(
    orpc.plan.list.queryOptions({ input: { programmeId, asOf, limit: ACTIONS_AT_MOST } }),
  );
  const actions = data?.rows ?? [];
  const count = (status: PlanAction["status"]) => actions.filter((each) => each.status === status).length;
  const late = actions.filter((each) => each.status === "late");
  const measures = actions.flatMap((each) => each.measures).filter((each) => each.achievedPercent !== null);
  return (
    <section className={classes.box} aria-label={t("overview.plan.title")}>
      <BoxHead title={t("overview.plan.title")} to="diagnosis/plan" />
      {data === undefined ? (
        <Skeleton height={200} />
      ) : actions.length === 0 ? (
        <p className={classes.quiet}>{t("overview.plan.empty")}</p>
      ) : (
        <>
          <div className={classes.planBar} aria-hidden>
            {ORDER.map((status) => (
              <span key={status} data-status={status} style={{ flexGrow: count(status) }} />
            ))}
          </div>
          <ul className={classes.planCounts}>
            {ORDER.filter((status) => count(status) > 0).map((status) => (
              <li key={status}>
                <span className={classes.planMark} data-status={status} aria-hidden />
                {t(`overview.plan.status.${status}`)}
                <strong className="tabular">{formatNumber(count(status), { decimals: 0, language })}</strong>
              </li>
            ))}
          </ul>
          {late.slice(0, 2).map((each) => (
            <p key={each.id} className={classes.planLate}>
              {t("overview.plan.late", {
                title: each.title,
                day: each.dueOn === null ? "." : formatDay(each.dueOn, language),
              })}
            </p>
          ))}
          {measures.length > 0 && (
            <ul className={classes.measures}>
              {measures.slice(0, MEASURES_SHOWN).map((each) => (
                <li key={each.id}>
                  <span className={classes.measureName}>{each.name}</span>
                  <span className="tabular">
                    {formatPercent(each.achievedPercent, { language, decimals: 0 })}
                  </span>
                  <span className={classes.measureBar} aria-hidden>
                    <span style={{ width: `${Math.max(0, Math.min(100, each.achievedPercent ?? 0))}%` }} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
