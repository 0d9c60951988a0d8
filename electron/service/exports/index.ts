export { exportRegister } from "./export-register.ts";
