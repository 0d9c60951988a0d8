import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** For an ended programme: when it is to be looked at again, and what was seen. Nothing while it runs. */
export function FollowUpReminders() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id: programmeId, code: programmeCode } = useProgramme();
  const { data = [] } = useQuery(orpc.followUps.reminders.queryOptions({ input: { programmeId } }));
  if (data.length === 0) return null;
  return (
    <section aria-label={t("evaluations.afterExit")} className={classes.part}>
      <h2 className={classes.partTitle}>{t("evaluations.afterExit")}</h2>
      <table className={classes.table} aria-label={t("evaluations.afterExit")} style={{ maxWidth: 720 }}>
        <tbody>
          {data.map(({ months, dueOn, state, durability }) => (
            <tr key={months}>
              <td>{t("evaluations.afterExitMonths", { months: String(months) })}</td>
              <td className="tabular">{formatDay(dueOn, language)}</td>
              <td className={state === "overdue" ? classes.lost : undefined}>
                {t(`evaluations.afterExitState.${state}`)}
              </td>
              <td>{durability && t(`evaluations.afterExitDurability.${durability}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link
          className={classes.link}
          to={"/p/$programmeCode/structures/follow-ups" as never}
          params={{ programmeCode } as never}
        >
          {t("evaluations.afterExitOpen")}
        </Link>
      </p>
    </section>
  );
}
