export { followUndone } from "./accounts.ts";
export { rolesOf } from "./roles.ts";
export { usersRouter } from "./router.ts";
