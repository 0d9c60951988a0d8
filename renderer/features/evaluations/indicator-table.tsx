import { IconArrowDown, IconArrowUp, IconEqual } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { EvaluatedIndicator, EvaluationResults } from "../../../shared/contract/evaluations.ts";
import { findIndicator } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { changeBetween } from "../../../shared/vocabulary/indicator-change.ts";
import { formatIndicatorValue, type ValueStatus } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import type { Unit } from "../../../shared/vocabulary/units.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { CompletenessRing } from "../../ui/charts/completeness-ring.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** The indicators of one dimension beside the period before, the target and the other programmes. */
export function IndicatorTable(props: {
  label: string;
  results: EvaluationResults;
  indicators: EvaluatedIndicator[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { results, indicators } = props;
  return (
    <table className={`${classes.table} ${classes.indicators}`} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t("evaluations.indicator")}</th>
          <th scope="col" className={classes.number}>
            {formatPeriod(results.period, language)}
          </th>
          <th scope="col" className={classes.number}>
            {formatPeriod(results.previousPeriod, language)}
          </th>
          <th scope="col" className={classes.number}>
            {t("evaluations.target")}
          </th>
          <th scope="col" className={classes.number}>
            {t("evaluations.others")}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <IndicatorLine key={indicator.id} indicator={indicator} />
        ))}
      </tbody>
    </table>
  );
}

function IndicatorLine({ indicator }: { indicator: EvaluatedIndicator }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code: programmeCode } = useProgramme();
  const unit = indicator.unit as Unit;
  const shown = (value: number | null, status: ValueStatus) =>
    formatIndicatorValue(value, status, unit, language);
  const { previous, target, others } = indicator;
  const known = others.filter(({ status }) => status === "ok");
  const othersText = known.map(
    ({ programmeCode: code, value, status }) => `${code}: ${shown(value, status)}`,
  );
  return (
    <tr>
      <td>
        <Link
          className={classes.link}
          to={"/p/$programmeCode/indicators" as never}
          params={{ programmeCode } as never}
          search={((before: object) => ({ ...before, indicator: indicator.id })) as never}
        >
          <span className={classes.symbol}>{indicator.id}</span>
          {findIndicator(indicator.id)?.name[language] ?? indicator.id}
        </Link>
      </td>
      <td className={`${classes.number} tabular`}>
        <Change indicator={indicator} /> <strong>{shown(indicator.value, indicator.status)}</strong>{" "}
        <CompletenessRing completeness={indicator.status === "ok" ? indicator.completeness : null} />
      </td>
      <td className={`${classes.number} tabular`}>{shown(previous.value, previous.status)}</td>
      <td className={`${classes.number} tabular`}>
        {target === null ? "" : shown(target, "ok")}
        <TargetReached indicator={indicator} />
      </td>
      <td className={`${classes.number} ${classes.small} tabular`} title={othersText.join("; ")}>
        {othersText.length === 0 ? (
          <span className={classes.quiet}>{t("evaluations.othersNone")}</span>
        ) : othersText.length <= 2 ? (
          othersText.map((text) => <div key={text}>{text}</div>)
        ) : (
          <RangeOf values={known.map(({ value }) => value as number)} show={(value) => shown(value, "ok")} />
        )}
      </td>
    </tr>
  );
}

function RangeOf({ values, show }: { values: number[]; show(value: number): string }) {
  return (
    <>
      {show(Math.min(...values))} – {show(Math.max(...values))} ({values.length})
    </>
  );
}

const icons = { better: IconArrowUp, worse: IconArrowDown, same: IconEqual } as const;

/** Better, worse or the same as before, by the direction of the indicator: an arrow for the eye, a word for the ear. */
function Change({ indicator }: { indicator: EvaluatedIndicator }) {
  const { t } = useTranslation();
  const { verdict } = changeBetween(
    indicator.value,
    indicator.previous.value,
    indicator.unit as Unit,
    findIndicator(indicator.id)?.direction ?? "context",
  );
  if (verdict === null) return null;
  const Icon = icons[verdict];
  const text = t(`evaluations.change.${verdict}`);
  return (
    <span title={text} className={verdict === "worse" ? classes.lost : undefined}>
      <Icon size={13} stroke={2} style={{ verticalAlign: "-2px" }} aria-hidden />
      <span className="for-screen-readers">{text}</span>
    </span>
  );
}

function TargetReached({ indicator }: { indicator: EvaluatedIndicator }) {
  const { t } = useTranslation();
  const { value, target } = indicator;
  if (value === null || target === null) return null;
  const direction = findIndicator(indicator.id)?.direction ?? "context";
  if (direction === "context") return null;
  const isMet = direction === "higher" ? value >= target : value <= target;
  return (
    <div className={`${classes.small} ${isMet ? "" : classes.lost}`}>
      {t(isMet ? "evaluations.targetMet" : "evaluations.targetMissed")}
    </div>
  );
}
