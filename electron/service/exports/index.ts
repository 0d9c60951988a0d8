export { exportRegister } from "./export-register.ts";
export { dataPackagesRouter } from "./package/router.ts";
