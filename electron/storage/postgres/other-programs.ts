import pg from "pg";
import { type ForeignChange, RECORD_TABLES } from "../database.ts";

const CHANNEL = "ewaluator_changed";
const CALLS = "ewaluator_calls";
/** What one notification holds, with room to spare. */
const LONGEST_CALL = 4000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/**
 * Hears what other programs change in a shared workspace (LISTEN), over a connection of its own. When that breaks it is made again,
 * ever more patiently; what was missed meanwhile is told as a change of everything.
 */
export class OtherPrograms {
  readonly #config: pg.ClientConfig;
  readonly #isOwn: (processId: number) => boolean;
  readonly #listeners = new Set<(change: ForeignChange) => void>();
  readonly #callListeners = new Set<(text: string) => void>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waitMs = FIRST_WAIT_MS;
  #hasHeard = false;
  #isClosed = false;

  constructor(config: pg.ClientConfig, isOwn: (processId: number) => boolean) {
    this.#config = config;
    this.#isOwn = isOwn;
  }

  /** Begins to listen with the first listener; gives what ends it. */
  listen(listener: (change: ForeignChange) => void): () => void {
    this.#listeners.add(listener);
    if (!this.#client && !this.#retry) void this.#connect();
    return () => this.#listeners.delete(listener);
  }

  listenToCalls(listener: (text: string) => void): () => void {
    this.#callListeners.add(listener);
    return () => this.#callListeners.delete(listener);
  }

  /** Says something to the other programs; without a connection nobody hears it. */
  call(text: string): void {
    if (text.length > LONGEST_CALL) return;
    const client = this.#client;
    if (client) this.#inTurn(() => client.query("select pg_notify($1, $2)", [CALLS, text])).catch(() => {});
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    this.#retry = undefined;
    const client = new pg.Client(this.#config);
    this.#client = client;
    this.#turn = Promise.resolve();
    // Both come when a connection breaks; only the first does anything.
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      client.end().catch(() => {});
      this.#connectLater();
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ channel, processId, payload }) => {
      if (channel === CALLS) {
        if (processId !== processIdOf(client))
          for (const listener of this.#callListeners) listener(payload ?? "");
      } else if (!this.#isOwn(processId)) void this.#tell(client, payload ?? "");
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}; listen ${CALLS}`);
      this.#waitMs = FIRST_WAIT_MS;
      if (this.#hasHeard) this.#emit({ operation: "reconnected", kinds: [...RECORD_TABLES] });
      this.#hasHeard = true;
    } catch {
      lost();
    }
  }

  #connectLater(): void {
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => void this.#connect(), this.#waitMs);
    this.#retry.unref();
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  async #tell(client: pg.Client, journalId: string): Promise<void> {
    try {
      const { rows } = await this.#inTurn(() =>
        client.query<{ operation: string; kinds: string[] | null }>(
          `select operation, (select array_agg(distinct change ->> 'table') from json_array_elements(changes::json) change) as kinds
         from journal where id = $1`,
          [journalId],
        ),
      );
      // An entry that this user may not read still says that something changed.
      const [entry] = rows;
      this.#emit({ operation: entry?.operation ?? "changed", kinds: entry?.kinds ?? [...RECORD_TABLES] });
    } catch {
      this.#emit({ operation: "changed", kinds: [...RECORD_TABLES] });
    }
  }

  /** One question after the other: a connection answers them in turn, and pg no longer queues them. */
  #inTurn<Result>(ask: () => Promise<Result>): Promise<Result> {
    const asked = this.#turn.then(ask);
    this.#turn = asked.catch(() => {});
    return asked;
  }

  #emit(change: ForeignChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const processIdOf = (client: pg.Client) => (client as unknown as { processID: number }).processID;
