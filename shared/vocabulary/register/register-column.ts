import type { Bilingual } from "../language.ts";
import type { ListName } from "../vocabulary-labels.ts";

/**
 * What a cell of the register holds.
 * identifier – the register's own name of a record · reference – the identifier, code or name of a record on another sheet ·
 * text · day · days (`;`-separated) · time – HH:MM · hours – kept as minutes · money – złoty, kept as grosze · count – whole, not
 * negative · number – any number · rank – whole number from `min` to `max` · choice – a word of `list` · references –
 * `;`-separated · organisation-roles – `;`-separated names, each with its role after `:`.
 */
export type ColumnType =
  | "identifier"
  | "reference"
  | "references"
  | "text"
  | "day"
  | "days"
  | "time"
  | "hours"
  | "money"
  | "count"
  | "number"
  | "rank"
  | "choice"
  | "organisation-roles";

export type RegisterColumn = {
  /** Name of the value in code; for survey items the item code. */
  readonly key: string;
  readonly header: Bilingual;
  readonly type: ColumnType;
  /** A row without it is refused. */
  readonly required?: true;
  /** Of a choice: whose words stand in the cells. */
  readonly list?: ListName;
  /** Of a rank. */
  readonly min?: number;
  readonly max?: number;
};

type Rest = Omit<RegisterColumn, "key" | "header" | "type">;

export function column(
  key: string,
  pl: string,
  en: string,
  type: ColumnType,
  rest: Rest = {},
): RegisterColumn {
  return { key, header: { pl, en }, type, ...rest };
}

/** Columns numbered from 1: `zasada_1`, `zasada_2` … */
export function numberedColumns(
  count: number,
  names: { key: string; pl: string; en: string },
  type: ColumnType,
  rest: Rest = {},
): RegisterColumn[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return column(`${names.key}${number}`, `${names.pl}_${number}`, `${names.en}_${number}`, type, rest);
  });
}

export const required = { required: true } as const;
export const choice = (list: ListName) => ({ list }) as const;
export const rank = (min: number, max: number) => ({ min, max }) as const;
