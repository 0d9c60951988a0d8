import { useElementSize } from "@mantine/hooks";
import classes from "./charts.module.css";

export interface SmallBarsPanel {
  title: string;
  /** null = not known: no bar, but its place. */
  bars: { part: string; value: number | null; text: string }[];
}

interface Props {
  panels: SmallBarsPanel[];
  /** The top of the scale that all panels share. */
  most: number;
  /** Said where a panel knows nothing. */
  nothing: string;
}

const PANEL = { width: 260, height: 150, gap: 24 };
const TITLE = 22;
const AXIS = 18;
const VALUE = 14;

/** Small charts side by side on one scale, so that heights can be compared across them. */
export function SmallBars({ panels, most, nothing }: Props) {
  const { ref, width } = useElementSize();
  const perRow = Math.max(1, Math.floor((width + PANEL.gap) / (PANEL.width + PANEL.gap)));
  const panelWidth = (width - (perRow - 1) * PANEL.gap) / perRow;
  const rows = Math.ceil(panels.length / perRow);
  const plot = PANEL.height - TITLE - AXIS - VALUE;
  const base = TITLE + VALUE + plot;
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg width={width} height={rows * (PANEL.height + PANEL.gap)} aria-hidden>
          {panels.map(({ title, bars }, place) => {
            const step = panelWidth / Math.max(1, bars.length);
            return (
              <g
                key={title}
                className={classes.smallPanel}
                transform={`translate(${(place % perRow) * (panelWidth + PANEL.gap)} ${Math.floor(place / perRow) * (PANEL.height + PANEL.gap)})`}
              >
                <text className={classes.smallTitle} y={14}>
                  {title}
                </text>
                <line className={classes.smallAxis} x1={0} x2={panelWidth} y1={base} y2={base} />
                {bars.every(({ value }) => value === null) && (
                  <text className={classes.smallNothing} x={panelWidth / 2} y={base - plot / 2}>
                    {nothing}
                  </text>
                )}
                {bars.map(({ part, value, text }, index) => {
                  const middle = step * (index + 0.5);
                  const height = value === null || most === 0 ? 0 : (value / most) * plot;
                  return (
                    <g key={part}>
                      {value !== null && (
                        <>
                          <rect
                            className={classes.smallBar}
                            data-last={index === bars.length - 1 || undefined}
                            x={middle - step * 0.32}
                            y={base - height}
                            width={step * 0.64}
                            height={Math.max(1, height)}
                          />
                          <text className={classes.smallValue} x={middle} y={base - height - 4}>
                            {text}
                          </text>
                        </>
                      )}
                      <text className={classes.smallPart} x={middle} y={base + 14}>
                        {part}
                      </text>
                    </g>
                  );
                })}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
