import { useTranslation } from "react-i18next";
import { formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../language.ts";
import classes from "./charts.module.css";

/** Below this a value is flagged as incomplete (R4). */
const ENOUGH = 0.8;
const RADIUS = 5.5;
const ROUND = 2 * Math.PI * RADIUS;

/** How much of what a value needs is known: a small ring beside it; nothing where nothing is in scope. */
export function CompletenessRing({ completeness }: { completeness: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (completeness === null) return null;
  const text = t("charts.completeness", {
    percent: formatPercent(Math.floor(completeness * 1000) / 10, { language, decimals: 0 }),
  });
  return (
    <svg
      width={14}
      height={14}
      viewBox="0 0 14 14"
      role="img"
      aria-label={text}
      className={classes.ring}
      data-low={completeness < ENOUGH || undefined}
    >
      <title>{text}</title>
      <circle cx={7} cy={7} r={RADIUS} className={classes.ringGround} />
      <circle
        cx={7}
        cy={7}
        r={RADIUS}
        className={classes.ringPart}
        strokeDasharray={`${completeness * ROUND} ${ROUND}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}
