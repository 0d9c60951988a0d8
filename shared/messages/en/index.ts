export { cli } from "./cli.ts";
export { common } from "./common.ts";
export { failure } from "./failure.ts";
export { missing } from "./missing.ts";
export { navigation } from "./navigation.ts";
export { progress } from "./progress.ts";
export { settings } from "./settings.ts";
