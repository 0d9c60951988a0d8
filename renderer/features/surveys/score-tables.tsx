import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ScaleScore } from "../../../shared/contract/surveys.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import { useSubscaleName } from "./subscale-name.ts";
import classes from "./surveys.module.css";

/** Scale scores of every wave: value, how many answered, spread, 95 % interval, and the change since the first wave. */
export function ScoreTables(props: { programmeId: string; nameOf(instrumentId: string): string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const subscaleName = useSubscaleName();
  const { data } = useQuery(orpc.surveys.scores.queryOptions({ input: { programmeId: props.programmeId } }));
  if (!data) return null;
  const lines = data.flatMap(({ waveId, date, instrumentId, scores }) =>
    scores.map((score) => ({ waveId, date, instrumentId, score })),
  );
  const scales = [...Map.groupBy(lines, ({ instrumentId, score }) => `${instrumentId} ${score.subscale}`)];
  return (
    <section aria-labelledby="scale-scores">
      <h2 id="scale-scores" className={classes.heading}>
        {t("surveys.scores")}
      </h2>
      <p className={classes.quiet}>{t("surveys.scoresHint")}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("surveys.date")}</th>
            {(["value", "n", "deviation", "interval", "change", "changeInterval"] as const).map((column) => (
              <th key={column} scope="col" className={classes.figure}>
                {t(`surveys.score.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {scales.map(([key, ofScale]) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={7} className={classes.group}>
                {subscaleName(ofScale[0]?.score.subscale ?? "")}
                <span className={classes.quiet}> – {props.nameOf(ofScale[0]?.instrumentId ?? "")}</span>
              </th>
            </tr>
            {ofScale.map(({ waveId, date, score }) => (
              <tr key={waveId}>
                <th scope="row">{formatDay(date, language)}</th>
                <ScoreCells score={score} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function ScoreCells({ score }: { score: ScaleScore }) {
  const language = useLanguage();
  const figure = (value: number | null, signed = false) => {
    if (value === null) return <NoValue />;
    const text = formatNumber(Math.abs(value), { decimals: 1, language });
    if (!signed) return formatNumber(value, { decimals: 1, language });
    return `${value < 0 ? "−" : "+"}${text}`;
  };
  const interval = (low: number | null, high: number | null, signed = false) =>
    low === null || high === null ? (
      <NoValue />
    ) : (
      <>
        {figure(low, signed)} – {figure(high, signed)}
      </>
    );
  return (
    <>
      <td className={classes.figure}>
        <strong>{figure(score.value)}</strong>
      </td>
      <td className={classes.figure}>{formatNumber(score.n, { decimals: 0, language })}</td>
      <td className={classes.figure}>{figure(score.standardDeviation)}</td>
      <td className={classes.figure}>{interval(score.low, score.high)}</td>
      <td className={classes.figure}>{figure(score.changeSinceFirst, true)}</td>
      <td className={classes.figure}>{interval(score.changeLow, score.changeHigh, true)}</td>
    </>
  );
}
