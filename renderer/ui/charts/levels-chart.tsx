import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from "recharts";
import {
  INITIATIVE_LEVEL_COLOURS,
  initiativeLevelLabel,
  UNKNOWN_LEVEL_HATCH,
} from "../../../shared/vocabulary/initiative-level.ts";
import { formatNumber, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { INITIATIVE_LEVELS, type InitiativeLevel } from "../../../shared/vocabulary/records.ts";
import { useLanguage } from "../language.ts";
import classes from "./charts.module.css";
import { spreadLabels } from "./spread-labels.ts";

export interface LevelsPart {
  part: string;
  byLevel: number[];
  unknown: number;
}

interface Props {
  parts: LevelsPart[];
  /** Shares of each part's events, or their numbers. */
  measure: "share" | "count";
  height?: number;
}

const KEYS: (InitiativeLevel | null)[] = [...INITIATIVE_LEVELS, null];
const MARGIN = { top: 10, right: 198, bottom: 4, left: 0 };
const AXIS_HEIGHT = 24;
const HATCH = "unknown-level-hatch";
const keyOf = (level: InitiativeLevel | null) => `level-${level ?? "unknown"}`;
const countOf = (part: LevelsPart, level: InitiativeLevel | null) =>
  level === null ? part.unknown : (part.byLevel[level] ?? 0);
export const eventsOf = (part: LevelsPart) => part.byLevel.reduce((sum, count) => sum + count, part.unknown);

/** Events by initiative level, part by part, stacked; the levels are named at the end of the last column that has events. */
export function LevelsChart({ parts, measure, height = 280 }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ref, width } = useElementSize();
  const whole = (value: number) => formatNumber(value, { decimals: 0, language });
  const data = parts.map((part) => {
    const all = eventsOf(part);
    const figures = KEYS.map((level) => {
      const count = countOf(part, level);
      return [keyOf(level), measure === "share" ? (all === 0 ? 0 : (count / all) * 100) : count];
    });
    return { part: part.part, all, ...Object.fromEntries(figures) } as Record<string, number | string>;
  });
  const most = measure === "share" ? 100 : Math.max(1, ...parts.map(eventsOf));
  const ticks = measure === "share" ? [0, 25, 50, 75, 100] : roundTicks(most);
  const top = ticks.at(-1) ?? most;
  const last = data.findLast((each) => Number(each.all) > 0);
  const plotHeight = height - MARGIN.top - MARGIN.bottom - AXIS_HEIGHT;
  const plot = { top: MARGIN.top, height: plotHeight };
  const named = spreadLabels(
    namePlaces(last, top, plot).filter(
      ({ level }) => level !== null || parts.some(({ unknown }) => unknown > 0),
    ),
    { from: MARGIN.top + 6, to: MARGIN.top + plotHeight - 2, gap: 17 },
  );
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <BarChart
          width={width}
          height={height}
          data={data}
          margin={MARGIN}
          barCategoryGap={parts.length > 6 ? "12%" : "18%"}
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id={HATCH}
              width={5}
              height={5}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width={5} height={5} fill={UNKNOWN_LEVEL_HATCH.ground} />
              <rect width={2} height={5} fill={UNKNOWN_LEVEL_HATCH.line} />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="part"
            height={AXIS_HEIGHT}
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            tick={{ fontSize: 12, fill: "var(--mantine-color-dimmed)" }}
          />
          <YAxis
            width={44}
            domain={[0, top]}
            ticks={ticks}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
            tick={{ fontSize: 12, fill: "var(--mantine-color-dimmed)" }}
            tickFormatter={(value: number) =>
              measure === "share" ? formatPercent(value, { language, decimals: 0 }) : whole(value)
            }
          />
          <Tooltip
            cursor={{ fill: "var(--hover)" }}
            isAnimationActive={false}
            content={({ active, label }) => {
              const part = parts.find((each) => each.part === label);
              if (!active || !part) return null;
              return (
                <LevelsTooltip
                  part={part}
                  text={t("charts.events", { count: eventsOf(part), formatted: whole(eventsOf(part)) })}
                />
              );
            }}
          />
          {KEYS.map((level) => (
            <Bar
              key={keyOf(level)}
              dataKey={keyOf(level)}
              stackId="levels"
              fill={level === null ? `url(#${HATCH})` : INITIATIVE_LEVEL_COLOURS[level]}
              stroke="var(--line-strong)"
              strokeWidth={0.5}
              maxBarSize={84}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={keyOf(level)}
                position="center"
                fontSize={11}
                fill={level !== null && level >= 3 ? "#fff" : "#1c2126"}
                {...(level === null && { stroke: "#fff", strokeWidth: 3, paintOrder: "stroke" })}
                formatter={(value: unknown) => barLabel(Number(value), measure, top, language)}
              />
            </Bar>
          ))}
          <g className={classes.levelNames}>
            {named.map(({ level, at }) => (
              <g key={keyOf(level)}>
                <rect
                  x={width - MARGIN.right + 8}
                  y={at - 5}
                  width={10}
                  height={10}
                  rx={2}
                  fill={level === null ? `url(#${HATCH})` : INITIATIVE_LEVEL_COLOURS[level]}
                  stroke="var(--line-strong)"
                  strokeWidth={0.5}
                />
                <text x={width - MARGIN.right + 24} y={at + 4}>
                  {initiativeLevelLabel(level, "short", language)}
                </text>
              </g>
            ))}
          </g>
        </BarChart>
      )}
    </div>
  );
}

/** Each level beside the middle of its part of a column, the highest first. */
function namePlaces(
  column: Record<string, number | string> | undefined,
  top: number,
  plot: { top: number; height: number },
): { level: InitiativeLevel | null; at: number }[] {
  let below = 0;
  return KEYS.map((level) => {
    const size = Number(column?.[keyOf(level)] ?? 0);
    const middle = below + size / 2;
    below += size;
    return { level, at: plot.top + plot.height * (1 - middle / top) };
  }).toReversed();
}

/** Written into a bar where it is tall enough to hold it. */
function barLabel(value: number, measure: Props["measure"], top: number, language: "pl" | "en"): string {
  if (value / top < 0.07) return "";
  return measure === "share"
    ? formatPercent(value, { language, decimals: 0 })
    : formatNumber(value, { decimals: 0, language });
}

const TICKS = 4;

/** Whole round numbers from 0 to the first one that is not below the highest column. */
function roundTicks(most: number): number[] {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most / TICKS)));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((each) => each * TICKS >= most) ?? most;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => place * step);
}

function LevelsTooltip({ part, text }: { part: LevelsPart; text: string }) {
  const language = useLanguage();
  const all = eventsOf(part);
  return (
    <div className={classes.tooltip}>
      <strong>
        {part.part}: {text}
      </strong>
      {KEYS.toReversed()
        .filter((level) => countOf(part, level) > 0)
        .map((level) => (
          <div key={keyOf(level)} className={classes.tooltipRow}>
            <span>{initiativeLevelLabel(level, "short", language)}</span>
            <span className="tabular">
              {formatNumber(countOf(part, level), { decimals: 0, language })} (
              {formatPercent((countOf(part, level) / all) * 100, { language, decimals: 0 })})
            </span>
          </div>
        ))}
    </div>
  );
}
