import { useTranslation } from "react-i18next";
import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import { formatNumber, formatPercent, noValueMark } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

interface Line {
  key:
    | "events"
    | "attendances"
    | "personHours"
    | "volunteerHours"
    | "organisations"
    | "functions"
    | "largestGroup"
    | "ties";
  before: number | null;
  after: number | null;
  decimals: 0 | 1;
}

/** Each figure before and after the exit, and the part that remains as a bar. */
export function ExitFigures({ exit }: { exit: ExitSimulation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { functions, network } = exit;
  const { withoutOwner, total } = functions;
  const lines: Line[] = [
    { key: "events", ...exit.events, decimals: 0 },
    { key: "attendances", ...exit.attendances, decimals: 0 },
    { key: "personHours", ...exit.personHours, decimals: 1 },
    { key: "volunteerHours", ...exit.volunteerHours, decimals: 1 },
    { key: "organisations", ...exit.organisations, decimals: 0 },
    { key: "ties", ...network.ties, decimals: 0 },
    { key: "largestGroup", ...network.largestGroup, decimals: 0 },
    {
      key: "functions",
      before: total === 0 ? null : total - withoutOwner.before,
      after: total === 0 ? null : total - withoutOwner.after,
      decimals: 0,
    },
  ];
  const share = (part: number | null) =>
    part === null ? noValueMark("no-data") : formatPercent(Math.floor(part * 100), { language, decimals: 0 });
  const count = (value: number) => formatNumber(value, { decimals: 0, language });
  return (
    <section className={classes.part} aria-label={t("exit.figures")}>
      <h2 className={classes.partTitle}>{t("exit.figures")}</h2>
      <table className={classes.table} aria-label={t("exit.figures")}>
        <thead>
          <tr>
            <th scope="col">{t("exit.column.figure")}</th>
            <th scope="col" className={classes.number}>
              {t("exit.column.before")}
            </th>
            <th scope="col" className={classes.number}>
              {t("exit.column.after")}
            </th>
            <th scope="col" className={classes.number}>
              {t("exit.column.remains")}
            </th>
            <td style={{ width: "36%" }} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <FigureLine key={line.key} line={line} />
          ))}
        </tbody>
      </table>
      <p className={`${classes.quiet} ${classes.small}`} style={{ marginTop: 8 }}>
        {t("exit.taken", {
          byLevel: count(exit.taken.byLevel),
          unknown: count(exit.taken.unknownLevel),
          leader: count(exit.taken.ledByLeaderOnly),
        })}{" "}
        {t("exit.partial", {
          attendances: share(exit.completeness.attendances),
          personHours: share(exit.completeness.personHours),
          volunteerHours: share(exit.completeness.volunteerHours),
        })}
      </p>
    </section>
  );
}

function FigureLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key, before, after, decimals } = line;
  const shown = (value: number | null) => formatNumber(value, { decimals, language });
  const part = before === null || after === null || before === 0 ? null : after / before;
  return (
    <tr>
      <td>{t(`exit.figure.${key}`)}</td>
      <td className={`${classes.number} tabular`}>{shown(before)}</td>
      <td className={`${classes.number} tabular`}>
        <strong>{shown(after)}</strong>
      </td>
      <td className={`${classes.number} tabular`}>
        {part === null ? noValueMark("no-data") : formatPercent(part * 100, { language, decimals: 0 })}
      </td>
      <td style={{ verticalAlign: "middle" }}>
        {part !== null && (
          <span className={classes.bar} aria-hidden>
            <span className={classes.barFilled} style={{ width: `${part * 100}%` }} />
          </span>
        )}
      </td>
    </tr>
  );
}
