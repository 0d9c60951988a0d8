import pg from "pg";
import { connectionOf } from "./address.ts";

const INT8 = 20;
// count() and sum() of integers come as int8, which pg gives as text; our values stay far below 2^53.
const types = {
  getTypeParser: (oid: number, format?: "text") =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
};
/** A server that does not answer at all keeps nobody waiting longer. */
const LONGEST_CONNECT_MS = 10_000;

/**
 * Every connection of one open workspace: each is made by the address as it is then, so that a password that changes meanwhile can be
 * given without closing anything, and all can be given up when the server falls silent.
 */
export class ServerLine {
  #address: string;
  readonly #clients = new Set<pg.Client>();

  constructor(address: string) {
    this.#address = address;
  }

  get address(): string {
    return this.#address;
  }

  /** Connections from now on are made by this address. */
  takeAddress(address: string): void {
    this.#address = address;
  }

  newClient(): pg.Client {
    const client = new pg.Client({
      ...connectionOf(this.#address),
      types,
      connectionTimeoutMillis: LONGEST_CONNECT_MS,
    } as pg.ClientConfig);
    // While a query is at work nobody else listens, and an error that nobody hears ends the process; the query reports it, too.
    client.on("error", () => {});
    this.#clients.add(client);
    client.once("end", () => this.#clients.delete(client));
    return client;
  }

  newPool(max: number): pg.Pool {
    const newClient = () => this.newClient();
    const Client = class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the pool makes its connections by `new`, and takes what that gives.
        return newClient();
      }
    };
    const pool = new pg.Pool({ max, Client: Client as never });
    // A connection that breaks while idle must not end the process; the next query reports it.
    return pool.on("error", () => {});
  }

  /** What waits on a server that says nothing fails now; otherwise the system would let it wait for a quarter of an hour. */
  giveUp(): void {
    const error = Object.assign(new Error("Connection terminated: the server is silent"), {
      code: "ETIMEDOUT",
    });
    for (const client of this.#clients)
      (
        client as unknown as { connection: { stream: { destroy(error: Error): void } } }
      ).connection.stream.destroy(error);
  }
}
