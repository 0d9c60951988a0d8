import { useTranslation } from "react-i18next";
import { formatIndicatorValue, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { UNIT_LABELS } from "../../../shared/vocabulary/units.ts";
import { useLanguage } from "../../ui/language.ts";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { Breakdowns } from "./breakdowns.tsx";
import { formatPart, type IndicatorRow, rowCells } from "./indicator-rows.ts";
import classes from "./indicators.module.css";
import { type ProofQuestion, ProofRecords } from "./proof-records.tsx";

interface Props {
  row: IndicatorRow;
  asked: ProofQuestion;
  onClose(): void;
}

const ENOUGH = 0.8;

/** The method card of an indicator: what it says now, how it was made, and every record it was made from. */
export function IndicatorPanel({ row, asked, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { definition, now, before, target } = row;
  const cells = rowCells(row, t, language);
  const value = (figure: number | null) =>
    formatIndicatorValue(figure, figure === null ? "no-data" : "ok", definition.unit, language);
  const parts = Object.entries(now.parts);
  return (
    <SidePanel title={`${definition.id} ${definition.name[language]}`} onClose={onClose}>
      {/* A scrolling region must be reachable by keyboard.
          biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={classes.card} aria-label={definition.name[language]} tabIndex={0}>
        <div className={classes.big}>
          {now.status === "ok" ? (
            <span className={`${classes.bigValue} tabular`}>{cells.value}</span>
          ) : (
            <span>{t(`indicators.card.why.${now.status === "no-data" ? "noData" : "notApplicable"}`)}</span>
          )}
          <span className={classes.beside}>
            {now.status === "ok" && definition.unit !== "count" && (
              <span className="tabular">
                {t("indicators.card.of", { numerator: cells.numerator, denominator: cells.denominator })}
              </span>
            )}
            {before?.status === "ok" && (
              <span className="tabular">
                {t("indicators.card.previous", { value: value(before.value) })} ({cells.change})
              </span>
            )}
            {target !== null && (
              <span className="tabular">{t("indicators.card.target", { value: value(target) })}</span>
            )}
            {now.completeness !== null && now.status !== "not-applicable" && (
              <span className="tabular">
                {t("indicators.card.completeness", {
                  percent: formatPercent(now.completeness * 100, { language, decimals: 0 }),
                })}
              </span>
            )}
          </span>
        </div>
        {now.status === "ok" && now.completeness !== null && now.completeness < ENOUGH && (
          <p className={classes.warning}>{t("indicators.card.incomplete")}</p>
        )}

        <h3 className={classes.heading}>{t("indicators.card.definition")}</h3>
        <p className={classes.text}>{definition.definition[language]}</p>
        <p className={classes.formula}>{definition.formula[language]}</p>
        <ul className={classes.notes}>
          {definition.notes.map((note) => (
            <li key={note.pl}>{note[language]}</li>
          ))}
        </ul>
        <dl className={classes.facts}>
          <dt>{t("indicators.card.unit")}</dt>
          <dd>{UNIT_LABELS[definition.unit].name[language]}</dd>
          <dt>{t("indicators.card.direction")}</dt>
          <dd>{t(`indicators.card.directions.${definition.direction}`)}</dd>
          <dt>{t("indicators.card.scope")}</dt>
          <dd>{t(`indicators.card.scopes.${definition.scope}`)}</dd>
          {parts.map(([name, figure]) => (
            <FactLine key={name} name={t(`indicators.part.${name}`)} value={formatPart(figure, language)} />
          ))}
        </dl>
        <Breakdowns result={now} unit={definition.unit} />
        <ProofRecords asked={asked} result={now} />
      </section>
    </SidePanel>
  );
}

function FactLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="tabular">{value}</dd>
    </>
  );
}
