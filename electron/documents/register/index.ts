export type { RegisterData, RegisterLine, RegisterValue } from "./register-data.ts";
export { writeRegister } from "./write-register.ts";
