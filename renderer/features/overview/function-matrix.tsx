import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnimatorFunction } from "../../../shared/contract/structures.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { halfYearWindow, isInPeriod, type Period } from "../../../shared/vocabulary/periods.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { BoxHead } from "./box-head.tsx";
import classes from "./overview.module.css";

type State = "takenOver" | "owned" | "staff" | "nobody";

/** The animator's functions: full where a resident or an organisation does it, half where one only has it, empty where MOPS or nobody. */
export function FunctionMatrix({ programmeId, period }: { programmeId: string; period: Period }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(orpc.functions.list.queryOptions({ input: { programmeId } }));
  const window = halfYearWindow(period.to);
  const done = data?.filter((each) => stateOf(each, window) === "takenOver").length ?? 0;
  return (
    <section className={classes.box} aria-label={t("overview.functions.title")}>
      <BoxHead title={t("overview.functions.title")} to="structures/functions" />
      {data === undefined ? (
        <Skeleton height={200} />
      ) : data.length === 0 ? (
        <p className={classes.quiet}>{t("overview.functions.empty")}</p>
      ) : (
        <>
          <p className={classes.quiet}>
            {t("overview.functions.summary", { done: String(done), all: String(data.length) })}
          </p>
          <ul className={classes.functions}>
            {data.map((each) => {
              const state = stateOf(each, window);
              const last = lastDone(each, period.to);
              return (
                <li key={each.id} className={classes.functionLine}>
                  <span className={classes.functionMark} data-state={state} aria-hidden />
                  <span className={classes.functionName}>{each.name}</span>
                  <span className={classes.functionOwner}>
                    {state === "nobody" ? t("overview.functions.nobody") : (each.ownerName ?? "MOPS")}
                    <span className="for-screen-readers">
                      {`, ${t(`overview.functions.state.${state}`)}${last ? `, ${t("overview.functions.last", { day: formatDay(last, language) })}` : ""}`}
                    </span>
                  </span>
                </li>
              );
            })}
          </ul>
          <p className={classes.legend} aria-hidden>
            {(["takenOver", "owned", "staff"] as const).map((state) => (
              <span key={state}>
                <span className={classes.functionMark} data-state={state} />
                {t(`overview.functions.state.${state}`)}
              </span>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

function lastDone({ done }: AnimatorFunction, to: string): string | undefined {
  return done
    .map(({ date }) => date)
    .filter((date) => date <= to)
    .sort()
    .at(-1);
}

/** D4: taken over is what its owner, a resident or an organisation other than MOPS, also did in the last half-year. */
function stateOf(each: AnimatorFunction, window: Period): State {
  if (each.owner.kind === "nobody") return "nobody";
  if (each.owner.kind === "mops") return "staff";
  return each.done.some(({ date }) => isInPeriod(date, window)) ? "takenOver" : "owned";
}
