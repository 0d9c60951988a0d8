/** PostgreSQL gone, restarted or out of reach: what the server, the poolers before it and the system call it. */
const CODES = /^08|^57P0[123]$|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND/;
/** The driver's own words, where there is no code. */
const WORDS =
  /^Connection terminated|^Client has encountered a connection error|^timeout (exceeded when|expired$)/;

/** Nobody answered for many seconds: whoever has waited that long is not to wait once more. */
export function isSilence(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return code === "ETIMEDOUT" || message === "timeout expired";
}

export function isBrokenConnection(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return CODES.test(String(code ?? "")) || WORDS.test(String(message ?? ""));
}
