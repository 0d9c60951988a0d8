interface Series {
  name: string;
  /** One value for each axis; null = not known, the line is broken there. */
  values: readonly (number | null)[];
}

interface Props {
  /** Short names around the rim. */
  axes: readonly string[];
  /** Drawn in order: the earlier dashed and pale, the last one full. */
  series: readonly Series[];
  min: number;
  max: number;
  /** What the picture says, for those who listen; the numbers stand in a table beside it. */
  label: string;
  size?: number;
}

const rim = 34;

/** A figure over several axes of one scale. Never alone: the table beside it has the numbers. */
export function RadarChart({ axes, series, min, max, label, size = 320 }: Props) {
  const centre = size / 2;
  const radius = centre - rim;
  const point = (axis: number, value: number) => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
    const distance = ((value - min) / (max - min)) * radius;
    return [centre + Math.cos(angle) * distance, centre + Math.sin(angle) * distance] as const;
  };
  const rings = Array.from({ length: max - min }, (_, step) => min + step + 1);
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {rings.map((ring) => (
        <polygon
          key={ring}
          points={axes.map((_, axis) => point(axis, ring).join(",")).join(" ")}
          fill="none"
          stroke="var(--line)"
        />
      ))}
      {axes.map((name, axis) => {
        const [x, y] = point(axis, max);
        const [labelX, labelY] = point(axis, max + ((max - min) * 18) / radius);
        return (
          <g key={name}>
            <line x1={centre} y1={centre} x2={x} y2={y} stroke="var(--line)" />
            <text
              x={labelX}
              y={labelY}
              textAnchor="middle"
              dominantBaseline="middle"
              fontSize={12}
              fill="var(--mantine-color-text)"
            >
              {name}
            </text>
          </g>
        );
      })}
      {rings.map((ring) => {
        const [x, y] = point(0, ring);
        return (
          <text key={ring} x={x + 4} y={y + 4} fontSize={10} fill="var(--mantine-color-dimmed)">
            {ring}
          </text>
        );
      })}
      {series.map(({ name, values }, place) => {
        const last = place === series.length - 1;
        const colour = last ? "var(--mantine-color-accent-6)" : "var(--mantine-color-dimmed)";
        const points = values.map((value, axis) => (value === null ? null : point(axis, value)));
        return (
          <g key={name}>
            {points.map((from, axis) => {
              const to = points[(axis + 1) % points.length];
              return from && to ? (
                <line
                  // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
                  key={axis}
                  x1={from[0]}
                  y1={from[1]}
                  x2={to[0]}
                  y2={to[1]}
                  stroke={colour}
                  strokeWidth={last ? 2.5 : 1.5}
                  strokeDasharray={last ? undefined : "4 3"}
                />
              ) : null;
            })}
            {points.map((at, axis) =>
              at ? (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
                  key={axis}
                  cx={at[0]}
                  cy={at[1]}
                  r={last ? 4 : 3}
                  fill={last ? colour : "var(--mantine-color-body)"}
                  stroke={colour}
                />
              ) : null,
            )}
          </g>
        );
      })}
    </svg>
  );
}
