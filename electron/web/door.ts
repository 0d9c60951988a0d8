import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Bits of the launch token and of the session secret. */
const SECRET_BYTES = 32;
const WRONG_TOKENS_ALLOWED = 10;
const WRONG_TOKENS_WITHIN_MS = 60_000;

export type Refusal = { status: 400 | 401 | 403 | 405 | 413 | 415 | 421 | 429 | 503; reason: string };

/**
 * The door of the page served on this machine (trust.md): who may come in, and with what. A launch token opens it once and
 * becomes a cookie; every later request shows the cookie and comes from our own page.
 */
export class Door {
  readonly #port: number;
  readonly #tokens = new Set<string>();
  readonly #session = randomBytes(SECRET_BYTES).toString("base64url");
  #wrongTokenTimes: number[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** A fresh address that lets in once; only a digest of its token is kept. */
  newAddress(): string {
    const token = randomBytes(SECRET_BYTES).toString("base64url");
    this.#tokens.add(digest(token));
    return `${this.origin}/enter?token=${token}`;
  }

  /** What every request must satisfy: exactly our host, and no other site behind it. */
  refuseForeign(request: IncomingMessage): Refusal | undefined {
    // Exactly one Host, exactly ours: a name that resolves here (DNS rebinding) is not.
    const hosts = request.rawHeaders.filter(
      (_, place) => place % 2 === 0 && request.rawHeaders[place]?.toLowerCase() === "host",
    );
    if (hosts.length !== 1 || request.headers.host !== `127.0.0.1:${this.#port}`)
      return { status: 421, reason: "host" };
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== this.origin) return { status: 403, reason: "origin" };
    const site = request.headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none")
      return { status: 403, reason: "site" };
    return undefined;
  }

  /** Spends a launch token; too many wrong ones close this way for a minute, also for right ones. */
  enter(token: string | null, now = Date.now()): { cookie: string } | Refusal {
    this.#wrongTokenTimes = this.#wrongTokenTimes.filter((time) => now - time < WRONG_TOKENS_WITHIN_MS);
    if (this.#wrongTokenTimes.length >= WRONG_TOKENS_ALLOWED) return { status: 429, reason: "tokens" };
    const given = Buffer.from(digest(token ?? ""));
    let found: string | undefined;
    // All are compared, so that the time tells nothing.
    for (const known of this.#tokens) if (timingSafeEqual(given, Buffer.from(known))) found = known;
    if (found === undefined) {
      this.#wrongTokenTimes.push(now);
      return { status: 403, reason: "token" };
    }
    this.#tokens.delete(found);
    return { cookie: `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/` };
  }

  /** Whether the request carries our cookie. */
  isInside(request: IncomingMessage): boolean {
    const given = (request.headers.cookie ?? "")
      .split(";")
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.#cookieName}=`))
      .map((pair) => pair.slice(this.#cookieName.length + 1));
    return (
      given.length === 1 &&
      timingSafeEqual(Buffer.from(digest(given[0] as string)), Buffer.from(digest(this.#session)))
    );
  }

  /** What a change must show beside the cookie: our origin, our own header, and the type of body that it says. */
  refuseChange(request: IncomingMessage, mediaType: string): Refusal | undefined {
    if (request.method !== "POST") return { status: 405, reason: "method" };
    if (request.headers.origin !== this.origin) return { status: 403, reason: "origin" };
    // A form of another site cannot send it, and a script of another site may not.
    if (request.headers["x-ewaluator"] !== "1") return { status: 403, reason: "header" };
    const given = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
    if (given !== mediaType) return { status: 415, reason: "type" };
    return undefined;
  }

  // Cookies do not know ports: two workstations on one machine must not take each other's.
  get #cookieName(): string {
    return `ewaluator-${this.#port}`;
  }
}

function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
