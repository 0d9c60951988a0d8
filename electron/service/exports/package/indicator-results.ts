import { sql } from "kysely";
import { findIndicator, yearPeriod } from "../../../../shared/vocabulary/index.ts";
import type { PackageField, PackageTable } from "../../../documents/data-package/index.ts";
import type { PackageRow } from "../../../documents/data-package/package-data.ts";
import type { Storage } from "../../../storage/database.ts";
import { computeIndicators } from "../../indicators/index.ts";
import { isTooSmall } from "../../reports/index.ts";

interface Question {
  programmes: readonly { id: string; code: string }[];
  asOf: string;
  publishedBelow: number | null;
}

const FIELDS: PackageField[] = [
  { name: "programme_id", type: "string", title: { pl: "Program", en: "Programme" }, isRequired: true },
  { name: "year", type: "year", title: { pl: "Rok", en: "Year" }, isRequired: true },
  { name: "indicator_id", type: "string", title: { pl: "Wskaźnik", en: "Indicator" }, isRequired: true },
  { name: "name_pl", type: "string", title: { pl: "Nazwa po polsku", en: "Name in Polish" } },
  { name: "name_en", type: "string", title: { pl: "Nazwa po angielsku", en: "Name in English" } },
  {
    name: "dimension",
    type: "string",
    title: { pl: "Wymiar", en: "Dimension" },
    words: ["A", "I", "W", "S", "P", "D", "L", "E"],
  },
  { name: "unit", type: "string", title: { pl: "Jednostka", en: "Unit" } },
  { name: "value", type: "number", title: { pl: "Wartość", en: "Value" } },
  { name: "numerator", type: "number", title: { pl: "Licznik", en: "Numerator" } },
  { name: "denominator", type: "number", title: { pl: "Mianownik", en: "Denominator" } },
  {
    name: "status",
    type: "string",
    title: { pl: "Stan", en: "Status" },
    words: ["ok", "no-data", "not-applicable", "hidden"],
  },
  { name: "completeness", type: "number", title: { pl: "Kompletność 0–1", en: "Completeness 0–1" } },
];

/** The forty indicators of every year that has events; in a published package small counts are hidden. */
export function indicatorResults(storage: Storage, question: Question): PackageTable {
  return {
    name: "indicator_results",
    title: { pl: "Wyniki wskaźników", en: "Results of the indicators" },
    fields: FIELDS,
    primaryKey: ["programme_id", "year", "indicator_id"],
    foreignKeys: [{ field: "programme_id", table: "programmes", tableField: "programme_id" }],
    rows: rowsOf(storage, question),
  };
}

async function* rowsOf(
  storage: Storage,
  { programmes, asOf, publishedBelow }: Question,
): AsyncGenerator<PackageRow[]> {
  for (const { id } of programmes) {
    const years = await storage.read
      .selectFrom("event")
      .select(sql<string>`substr(date, 1, 4)`.as("year"))
      .distinct()
      .where("programme_id", "=", id)
      .where("deleted_at", "is", null)
      .orderBy("year")
      .execute();
    for (const { year } of years) {
      const report = await computeIndicators(storage, {
        programmeIds: [id],
        period: yearPeriod(Number(year)),
        asOf,
        mode: "approved",
        withRecords: false,
        compareWith: "nothing",
      });
      yield report.indicators.map((result): PackageRow => {
        const indicator = findIndicator(result.id);
        const isHidden = isTooSmall(result, publishedBelow);
        return [
          id,
          Number(year),
          result.id,
          indicator?.name.pl ?? null,
          indicator?.name.en ?? null,
          indicator?.dimension ?? null,
          result.unit,
          isHidden ? null : result.value,
          isHidden ? null : result.numerator,
          isHidden ? null : result.denominator,
          isHidden ? "hidden" : result.status,
          result.completeness,
        ];
      });
    }
  }
}
