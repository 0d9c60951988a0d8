export { importRegister, readRegisters } from "./import-register.ts";
