import { useTranslation } from "react-i18next";
import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

type Function = ExitSimulation["functions"]["list"][number];

/** The animator's functions: whose each is, and whether somebody still has it after the exit. */
export function ExitFunctions({ exit }: { exit: ExitSimulation }) {
  const { t } = useTranslation();
  const { list, total, withoutOwner } = exit.functions;
  const after = (each: Function) =>
    each.ownedAfter ? (each.doneLately ? "functionKept" : "functionIdle") : "functionLost";
  return (
    <section className={classes.part} aria-label={t("exit.functions")}>
      <h2 className={classes.partTitle}>{t("exit.functions")}</h2>
      {list.length === 0 ? (
        <p className={classes.quiet}>{t("exit.functionsEmpty")}</p>
      ) : (
        <>
          <p className={classes.quiet}>
            {t("exit.functionsSummary", {
              before: String(withoutOwner.before),
              after: String(withoutOwner.after),
              total: String(total),
            })}
          </p>
          <table className={classes.table} aria-label={t("exit.functions")}>
            <thead>
              <tr>
                <th scope="col">{t("exit.functionName")}</th>
                <th scope="col">{t("exit.functionOwner")}</th>
                <th scope="col">{t("exit.functionAfter")}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((each) => (
                <tr key={each.id}>
                  <td>{each.name}</td>
                  <td>{each.ownerKind === "mops" ? "MOPS" : (each.ownerName ?? t("exit.nobody"))}</td>
                  <td className={each.ownedAfter ? undefined : classes.lost}>{t(`exit.${after(each)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** Resident groups, those first of which nothing would remain. */
export function ExitStructures({ exit }: { exit: ExitSimulation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const order = { yes: 0, unknown: 1, no: 2 };
  const groups = exit.structures.toSorted((one, other) => order[one.atRisk] - order[other.atRisk]);
  const number = (value: number) => formatNumber(value, { decimals: 0, language });
  return (
    <section className={classes.part} aria-label={t("exit.structures")}>
      <h2 className={classes.partTitle}>{t("exit.structures")}</h2>
      {groups.length === 0 ? (
        <p className={classes.quiet}>{t("exit.structuresEmpty")}</p>
      ) : (
        <table className={classes.table} aria-label={t("exit.structures")}>
          <thead>
            <tr>
              <th scope="col">{t("exit.structureName")}</th>
              <th scope="col" className={classes.number}>
                {t("exit.structureEvents")}
              </th>
              <th scope="col" className={classes.number}>
                {t("exit.structureEventsAfter")}
              </th>
              <th scope="col">{t("exit.structureRisk")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ organisationId, name, events, eventsAfter, atRisk }) => (
              <tr key={organisationId}>
                <td>{name}</td>
                <td className={`${classes.number} tabular`}>{number(events)}</td>
                <td className={`${classes.number} tabular`}>{number(eventsAfter)}</td>
                <td className={atRisk === "yes" ? classes.lost : undefined}>{t(`exit.risk.${atRisk}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
