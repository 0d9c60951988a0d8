import { exportRegister } from "./exports/index.ts";
import { importRegister, pasteEvents, readRegisters } from "./imports/index.ts";
import { os } from "./kernel/effects.ts";
import { changingLong, producing } from "./kernel/handlers.ts";

/** The register workbook in and out: two features behind one name of the contract. */
export const registersRouter = os.registers.router({
  import: os.registers.import.handler(changingLong(importRegister, readRegisters)),
  paste: os.registers.paste.handler(changingLong(pasteEvents)),
  export: os.registers.export.handler(producing(exportRegister)),
});
