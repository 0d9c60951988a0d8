import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OverviewFigure } from "../../../shared/contract/overview.ts";
import { findIndicator } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatIndicatorValue } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { CompletenessRing } from "../../ui/charts/completeness-ring.tsx";
import { SparkLine } from "../../ui/charts/spark-line.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./overview.module.css";

/** One figure of a card: a door to its method card and its records. */
export function CardFigure({ figure }: { figure: OverviewFigure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = findIndicator(figure.id)?.name[language] ?? figure.id;
  const shown = (value: number | null) =>
    formatIndicatorValue(value, value === null ? "no-data" : "ok", figure.unit, language);
  const isKnown = figure.status === "ok";
  const trend = figure.trend
    .map(({ from, to, value }) =>
      t("overview.trendPoint", { part: formatPeriod({ from, to }, language), value: shown(value) }),
    )
    .join("; ");
  return (
    <li>
      <Link
        className={classes.figure}
        {...({
          from: "/p/$programmeCode/overview",
          to: "/p/$programmeCode/indicators",
          search: (previous: object) => ({ ...previous, indicator: figure.id }),
        } as LinkProps)}
      >
        <span className={classes.figureName}>{name}</span>
        <span className={classes.figureRow}>
          {isKnown ? (
            <span className={`${classes.figureValue} tabular`}>{shown(figure.value)}</span>
          ) : (
            <span className={classes.figureNothing}>
              {t(figure.status === "not-applicable" ? "indicators.notApplicable" : "general.noData")}
            </span>
          )}
          <CompletenessRing completeness={isKnown ? figure.completeness : null} />
          <span className={classes.figureSpace} />
          <SparkLine
            values={figure.trend.map(({ value }) => value)}
            target={figure.target}
            label={`${t("overview.trendOf", { name })} ${trend}`}
          />
        </span>
        {figure.target !== null && (
          <span className={`${classes.figureTarget} tabular`}>
            {t("overview.target", { value: shown(figure.target) })}
          </span>
        )}
      </Link>
    </li>
  );
}
