/** A day, or a month whose day nobody told: `2013-06` is kept as its 1st with precision `month`. */
export function partialDayColumns(date: string | null): {
  date: string | null;
  date_precision: "day" | "month" | null;
} {
  if (date === null) return { date: null, date_precision: null };
  return date.length === 7
    ? { date: `${date}-01`, date_precision: "month" }
    : { date, date_precision: "day" };
}

export function partialDay(row: {
  date: string | null;
  date_precision: "day" | "month" | null;
}): string | null {
  return row.date !== null && row.date_precision === "month" ? row.date.slice(0, 7) : row.date;
}
