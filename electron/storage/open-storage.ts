import type { Storage } from "./database.ts";
import { isPostgresAddress } from "./postgres/address.ts";
import { openPostgres } from "./postgres/open.ts";
import { type OpenSqliteOptions, openSqlite } from "./sqlite/open.ts";

/** Opens the workspace that an address names: `postgres://…` a shared one, anything else a file. */
export function openStorage(address: string, options: OpenSqliteOptions = {}): Promise<Storage> {
  return isPostgresAddress(address) ? openPostgres(address, options) : openSqlite(address, options);
}
