import { os } from "../../kernel/effects.ts";
import { changingLong, producing } from "../../kernel/handlers.ts";
import { importForeign, prepareForeign, proposeForeign } from "./import-foreign.ts";
import { inspectFiles } from "./inspect-files.ts";

export const foreignRouter = os.foreign.router({
  inspect: os.foreign.inspect.handler(producing(inspectFiles)),
  propose: os.foreign.propose.handler(producing(proposeForeign)),
  import: os.foreign.import.handler(changingLong(importForeign, prepareForeign)),
});
