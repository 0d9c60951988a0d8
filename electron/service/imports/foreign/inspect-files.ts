import type { foreignContract } from "../../../../shared/contract/foreign.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import type { LongWork } from "../../kernel/handlers.ts";
import type { InputOf } from "../../kernel/input-of.ts";
import type { LongScope } from "../../kernel/scopes.ts";
import { examplesOf, findTable, type Mapping, titleOf } from "./compute-header.ts";
import { readOfferedFiles } from "./read-files.ts";
import { findRemembered, type RememberedMapping, shapeOf } from "./remembered-mappings.ts";

/** What the files hold and how each sheet would be read; an earlier file of the same shape decides where there was one. */
export async function inspectFiles(
  { kernel }: LongScope,
  input: InputOf<typeof foreignContract.inspect>,
  long: LongWork,
) {
  const files = await readOfferedFiles(kernel, input.files, long);
  const found = files.flatMap(({ file, sheets }) =>
    sheets.map((sheet) => {
      const told = input.headerRows.find((one) => one.fileId === file.fileId && one.sheet === sheet.name);
      return { file, sheet, mapping: findTable(sheet, told?.headerRow) };
    }),
  );
  const shapes = found.map(({ mapping }) => shapeOf(mapping.columns));
  const remembered = await findRemembered(kernel.storage.read, shapes);
  return {
    tables: found.map(({ file, sheet, mapping: proposed }, place) => {
      const earlier = remembered.get(shapes[place] as string);
      const mapping = earlier ? withEarlier(proposed, earlier) : proposed;
      return {
        fileId: file.fileId,
        fileName: file.name,
        sheet: sheet.name,
        ...mapping,
        title: titleOf(sheet, mapping.headerRow),
        rowCount: sheet.rows.slice(mapping.headerRow).filter((row) => row.length > 0).length,
        examples: examplesOf(sheet, mapping),
        remembered: earlier !== undefined,
        encoding: sheet.text?.encoding ?? null,
        delimiter: sheet.text?.delimiter ?? null,
      };
    }),
  };
}

function withEarlier(mapping: Mapping, earlier: RememberedMapping): Mapping {
  return {
    ...mapping,
    kind: earlier.kind,
    columns: mapping.columns.map((column) => {
      const fold = foldText(column.header);
      const isKnown = column.field !== "session" && Object.hasOwn(earlier.fields, fold);
      return isKnown ? { ...column, field: earlier.fields[fold] ?? null } : column;
    }),
    options: { ...mapping.options, withPartnerships: earlier.withPartnerships },
  };
}
