import type { RegisterRow } from "./compute-table.ts";

/** A value of a row as text, or null. */
export function text(row: RegisterRow, key: string): string | null {
  const value = row.values[key];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

export function number(row: RegisterRow, key: string): number | null {
  const value = row.values[key];
  return typeof value === "number" ? value : null;
}

export function list(row: RegisterRow, key: string): string[] {
  const value = row.values[key];
  return Array.isArray(value) ? value : [];
}
