export { foreignRouter } from "./foreign/index.ts";
export { importRegister, readRegisters } from "./import-register.ts";
export { pasteEvents } from "./paste-events.ts";
