/** A table of the data package as it is written: what its columns are, and its rows in order. */
export interface PackageTable {
  /** `events`: name of the resource and of its file. */
  name: string;
  title: Bilingual;
  fields: readonly PackageField[];
  primaryKey: readonly string[];
  foreignKeys: readonly { field: string; table: string; tableField: string }[];
  /** In chunks of rows; null = no value, which is not 0. */
  rows: AsyncIterable<readonly PackageRow[]>;
}

export type PackageRow = readonly (string | number | null)[];

export interface Bilingual {
  pl: string;
  en: string;
}

export interface PackageField {
  name: string;
  type: "string" | "integer" | "number" | "boolean" | "date" | "year";
  title: Bilingual;
  unit?: string;
  /** The words that can stand there. */
  words?: readonly string[];
  isRequired?: boolean;
}

export interface PackageData {
  /** `ewaluator-pal-pal-ugorek` */
  name: string;
  title: Bilingual;
  description: Bilingual;
  version: string;
  isPublished: boolean;
  tables: readonly PackageTable[];
}
