import type { PackageField, PackageRow } from "./package-data.ts";

/**
 * `standard`: RFC 4180 in UTF-8, comma and decimal point, as the Data Package says; values exactly as they are.
 * `excel`: for a Polish Excel: byte order mark, semicolon and decimal comma; what Excel would take for a formula gets a leading '.
 */
export type CsvDialect = "standard" | "excel";

const LINE_END = "\r\n";
const formulaLike = /^[=+\-@\t\r]/;

export function csvHead(fields: readonly PackageField[], dialect: CsvDialect): string {
  const mark = dialect === "excel" ? "\ufeff" : "";
  return (
    mark +
    csvLine(
      fields.map(({ name }) => name),
      fields,
      dialect,
    )
  );
}

export function csvLine(row: PackageRow, fields: readonly PackageField[], dialect: CsvDialect): string {
  const separator = dialect === "excel" ? ";" : ",";
  return (
    row.map((value, place) => csvValue(value, fields[place], dialect, separator)).join(separator) + LINE_END
  );
}

function csvValue(
  value: string | number | null,
  field: PackageField | undefined,
  dialect: CsvDialect,
  separator: string,
): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (field?.type === "boolean") return value === 1 ? "true" : "false";
    return dialect === "excel" ? String(value).replace(".", ",") : String(value);
  }
  const safe = dialect === "excel" && formulaLike.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
