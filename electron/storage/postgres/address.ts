import type pg from "pg";
import { WorkspaceRefusedError } from "../database.ts";

const SAFE_MODES = ["require", "verify-ca", "verify-full"];
/** Parameters by which the driver would leave out TLS, or believe any certificate, whatever we ask of it. */
const LOOSENING = ["ssl", "uselibpqcompat"];

export const isPostgresAddress = (address: string) => /^postgres(ql)?:\/\//i.test(address);

/** How to connect to an address: off this machine only with TLS and a certificate that this machine trusts. */
export function connectionOf(address: string): pg.ClientConfig {
  const url = urlOf(address);
  const mode = url.searchParams.get("sslmode");
  const common = { connectionString: address, application_name: "Ewaluator PAL" };
  // The driver lets the parameter go before the server's name; one that begins with a stroke is a socket of this machine.
  const host = url.searchParams.get("host") || url.hostname;
  if (["localhost", "127.0.0.1", "[::1]", "::1", ""].includes(host) || host.startsWith("/")) return common;
  const isLoosened = LOOSENING.some((name) => url.searchParams.has(name));
  if (mode !== null && SAFE_MODES.includes(mode) && !isLoosened) return common;
  if (mode !== null || isLoosened)
    throw new WorkspaceRefusedError("tlsRequired", { address: describeAddress(address) });
  return { ...common, ssl: { rejectUnauthorized: true } };
}

/** The address as people may see it: without user and password. */
export function describeAddress(address: string): string {
  const url = urlOf(address);
  return `${url.host}${url.pathname}`;
}

/** The account that an address names; empty where the system's own is meant. */
export function accountOf(address: string): string {
  const url = urlOf(address);
  return url.searchParams.get("user") || decoded(url.username);
}

export function passwordOf(address: string): string | null {
  const url = urlOf(address);
  return url.searchParams.get("password") || decoded(url.password) || null;
}

/** The address as it may be kept: a password may stand before the server's name or among the parameters. */
export function withoutPassword(address: string): string {
  if (!isPostgresAddress(address)) return address;
  const url = urlOf(address);
  url.password = "";
  url.searchParams.delete("password");
  return url.href;
}

/** The address with what a person answered; any sign may stand in a name or a password. */
export function withPassword(address: string, account: string, password: string): string {
  const url = urlOf(withoutPassword(address));
  url.searchParams.delete("user");
  // URL leaves the percent signs as they are, and escapes by itself what encodeURIComponent does not.
  url.username = encodeURIComponent(account.toWellFormed());
  url.password = encodeURIComponent(password.toWellFormed());
  return url.href;
}

/** A lone percent sign stands for itself, as the driver reads it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The error of URL carries the whole address, password and all, so that it must not go any further. */
function urlOf(address: string): URL {
  if (!URL.canParse(address)) throw new WorkspaceRefusedError("addressUnreadable");
  return new URL(address);
}
