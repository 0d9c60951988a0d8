import { type WorkspaceRefusal, WorkspaceRefusedError } from "../database.ts";
import { describeAddress } from "./address.ts";
import type { ServerLine } from "./server-line.ts";

/** PostgreSQL tells a wrong password and an account that is not there alike. */
const REASONS: Record<string, WorkspaceRefusal> = {
  "28P01": "passwordWrong",
  "28000": "accountRefused",
  "42501": "accountRefused",
  "3D000": "databaseMissing",
  "53300": "serverFull",
};

/**
 * Enters once before anything else and gives the account: only a connection of one's own knows whether it had a password to give,
 * be it of the address, of PGPASSWORD or of the password file.
 */
export async function signIn(line: ServerLine): Promise<string> {
  const client = line.newClient();
  try {
    await client.connect();
    const { rows } = await client.query<{ account: string }>("select session_user as account");
    return rows[0]?.account ?? "";
  } catch (error) {
    const isPasswordAsked = codeOf(error) === "28P01" || /^SASL: .*password/.test((error as Error).message);
    const reason = isPasswordAsked && !client.password ? "passwordMissing" : undefined;
    throw refusedBy(error, line.address, client.user ?? "", reason);
  } finally {
    // One that never came up has nothing to end, and does not answer that it has.
    client.end().catch(() => {});
  }
}

/** Why the server let nobody in, as a refusal: without a password, whatever the server or the driver said. */
export function refusedBy(
  error: unknown,
  address: string,
  account: string,
  reason: WorkspaceRefusal = REASONS[codeOf(error)] ?? "unreachable",
): WorkspaceRefusedError {
  if (error instanceof WorkspaceRefusedError) return error;
  const place = describeAddress(address);
  if (reason !== "unreachable") return new WorkspaceRefusedError(reason, { address: place, account }, error);
  // A name of several addresses fails with all their errors together, and with no words of its own.
  const detail = (error as Error).message || codeOf(error);
  return new WorkspaceRefusedError(reason, { address: place, detail }, error);
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code ?? "");
}
