import classes from "./charts.module.css";

interface Props {
  /** Oldest first; null = not known, a gap in the line. */
  values: (number | null)[];
  target?: number | null;
  /** The way in words. */
  label: string;
  width?: number;
  height?: number;
}

const EDGE = 3;
const TICK = 5;

/** The way of one value through a few periods, its target as a tick at the end. Nothing known: a dashed ground line. */
export function SparkLine({ values, target = null, label, width = 64, height = 20 }: Props) {
  const known = values.filter((value) => value !== null);
  const scale = [...known, ...(target === null ? [] : [target])];
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  const x = (index: number) =>
    EDGE + (index / Math.max(1, values.length - 1)) * (width - 2 * EDGE - (target === null ? 0 : TICK));
  const y = (value: number) =>
    most === least ? height / 2 : height - EDGE - ((value - least) / (most - least)) * (height - 2 * EDGE);
  const last = values.at(-1) ?? null;
  return (
    <svg width={width} height={height} role="img" aria-label={label} className={classes.spark}>
      <title>{label}</title>
      {known.length === 0 && (
        <line x1={EDGE} x2={width - EDGE} y1={height / 2} y2={height / 2} className={classes.sparkNothing} />
      )}
      {stretches(values).map((stretch) =>
        stretch.length === 1 ? (
          <circle key={stretch[0]} cx={x(stretch[0] ?? 0)} cy={y(values[stretch[0] ?? 0] ?? 0)} r={1.4} />
        ) : (
          <polyline
            key={stretch[0]}
            className={classes.sparkLine}
            points={stretch.map((index) => `${x(index)},${y(values[index] ?? 0)}`).join(" ")}
          />
        ),
      )}
      {last !== null && <circle cx={x(values.length - 1)} cy={y(last)} r={2.4} />}
      {target !== null && (
        <line
          x1={width - TICK - 1}
          x2={width}
          y1={y(target)}
          y2={y(target)}
          className={classes.sparkTarget}
        />
      )}
    </svg>
  );
}

/** Runs of neighbouring known values, as their places. */
function stretches(values: (number | null)[]): number[][] {
  const runs: number[][] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const run = runs.at(-1);
    if (run && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}
