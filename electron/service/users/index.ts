export { followUndone } from "./accounts.ts";
export { roleOf } from "./roles.ts";
export { usersRouter } from "./router.ts";
