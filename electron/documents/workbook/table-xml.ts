import { rangeName } from "./cell-reference.ts";
import { cellText } from "./cell-text.ts";
import type { Sheet } from "./sheet.ts";
import { type SheetFacts, tableRange } from "./sheet-xml.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

/** Part `xl/tables/tableN.xml`: what formulas of the workbook call by name. `headers` are the texts of its header row. */
export function tableXml(
  sheet: Sheet,
  headers: readonly string[],
  facts: SheetFacts,
  number: number,
): string {
  const range = tableRange(sheet, facts);
  if (range === null) throw new Error(`${sheet.name}: a table without rows`);
  const ref = rangeName(range);
  const columns = headers
    .map((header, index) => `<tableColumn id="${index + 1}" name="${xmlText(cellText(header))}"/>`)
    .join("");
  const name = xmlText(sheet.tableName ?? "");
  return (
    `${XML_HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="${name}" ` +
    `displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${headers.length}">${columns}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
