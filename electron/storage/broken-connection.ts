/** PostgreSQL gone, restarted or out of reach: what the server, the poolers before it and the system call it. */
const CODES = /^08|^57P0[123]$|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND/;
/** The driver's own words, where there is no code. */
const WORDS =
  /^Connection terminated|^Client has encountered a connection error|^timeout (exceeded when|expired$)/;

export function isBrokenConnection(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return CODES.test(String(code ?? "")) || WORDS.test(String(message ?? ""));
}
