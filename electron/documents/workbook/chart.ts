/** A native chart of a workbook: it shows ranges of cells and follows them. */
export interface Chart {
  kind: "stacked-column" | "column" | "bar" | "line" | "radar";
  title: string;
  /** Read aloud instead of the picture. */
  description: string;
  categories: ChartRange;
  series: readonly ChartSeries[];
  /** Names of the axes, null where the categories speak for themselves; a radar has none. */
  axes?: { categories: string | null; values: string };
  /** Number format of the value axis and labels. */
  numberFormat: string;
  /** Each column as shares of its sum. */
  asShares?: boolean;
  /** Whether each point has its value beside it; off where they would run into each other. */
  hasLabels: boolean;
  /** From 1, corner cells of the place it covers. */
  place: { fromRow: number; fromColumn: number; toRow: number; toColumn: number };
}

export interface ChartSeries {
  name: string;
  values: ChartRange;
  /** `#rrggbb` */
  colour: string;
  /** A line among columns (a target). */
  isLine?: boolean;
}

/** Cells of a sheet and what stands in them; null = no value, which leaves a gap. */
export interface ChartRange {
  sheet: string;
  /** From 1. */
  fromRow: number;
  fromColumn: number;
  toRow: number;
  toColumn: number;
  cached: readonly (string | number | null)[];
}
