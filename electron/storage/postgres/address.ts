import type pg from "pg";
import { WorkspaceRefusedError } from "../database.ts";

const SAFE_MODES = ["require", "verify-ca", "verify-full"];

/** How to connect to an address: off this machine only with TLS and a certificate that this machine trusts. */
export function connectionOf(address: string): pg.ClientConfig {
  const url = new URL(address);
  const mode = url.searchParams.get("sslmode");
  const common = { connectionString: address, application_name: "Ewaluator PAL" };
  const isHere = ["localhost", "127.0.0.1", "[::1]", "::1", ""].includes(url.hostname);
  if (isHere || (mode !== null && SAFE_MODES.includes(mode))) return common;
  if (mode !== null) throw new WorkspaceRefusedError("tlsRequired", { address: describeAddress(address) });
  return { ...common, ssl: { rejectUnauthorized: true } };
}

/** The address as people may see it: without user and password. */
export function describeAddress(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname}`;
}

/** The same place and account by another password. */
export function withPassword(address: string, password: string): string {
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.href;
}
