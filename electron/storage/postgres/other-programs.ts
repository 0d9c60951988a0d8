import type pg from "pg";
import { type ForeignChange, RECORD_TABLES } from "../database.ts";
import type { ServerLine } from "./server-line.ts";

const CHANNEL = "ewaluator_changed";
const CALLS = "ewaluator_calls";
/** Said again it changes nothing: it is also what the server is asked to see whether it is there. */
const LISTEN = `listen ${CHANNEL}; listen ${CALLS}`;
/** What one notification holds, with room to spare. */
const LONGEST_CALL = 4000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** A cable that is pulled says nothing: the server is asked this often, and given up when it takes this long. */
const BEAT_MS = 10_000;
const LONGEST_SILENCE_MS = 8000;
/** After a pause of this whole process (a laptop that slept, a long computation) the answer may be there unread: it is read first. */
const LAST_CHANCE_MS = 500;

/**
 * Hears what other programs change in a shared workspace (LISTEN), over a connection of its own. When that breaks it is made again,
 * ever more patiently; what was missed meanwhile is told as a change of everything. It is also what notices that the server is gone.
 */
export class OtherPrograms {
  readonly #line: ServerLine;
  readonly #isOwn: (processId: number) => boolean;
  readonly #listeners = new Set<(change: ForeignChange) => void>();
  readonly #callListeners = new Set<(text: string) => void>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waitMs = FIRST_WAIT_MS;
  #hasHeard = false;
  #isUp = false;
  #isClosed = false;

  constructor(line: ServerLine, isOwn: (processId: number) => boolean) {
    this.#line = line;
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

  /** Somebody knows that it will work now: the next try need not wait. */
  tryNow(): void {
    if (!this.#retry || this.#isClosed) return;
    clearTimeout(this.#retry);
    void this.#connect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#beat);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    this.#retry = undefined;
    const client = this.#line.newClient();
    this.#client = client;
    this.#turn = Promise.resolve();
    // Both come when a connection breaks; only the first does anything.
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      clearTimeout(this.#beat);
      client.end().catch(() => {});
      // Said once: further tries that fail are no news.
      if (this.#isUp) this.#emit({ operation: "connection.lost", kinds: [] });
      this.#isUp = false;
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
      await this.#unlessSilent(() => client.query(LISTEN));
      this.#waitMs = FIRST_WAIT_MS;
      if (this.#hasHeard) this.#emit({ operation: "reconnected", kinds: [...RECORD_TABLES] });
      this.#hasHeard = true;
      this.#isUp = true;
      this.#askLater(client);
    } catch (error) {
      // Who gets no answer to a knock gets none to what was asked before either.
      if ((error as Error).message === "timeout expired") this.#line.giveUp();
      lost();
    }
  }

  #connectLater(): void {
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => void this.#connect(), this.#waitMs);
    this.#retry.unref();
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  #askLater(client: pg.Client): void {
    this.#beat = setTimeout(async () => {
      await this.#inTurn(() => this.#unlessSilent(() => client.query(LISTEN))).catch(() => {});
      if (this.#client === client && !this.#isClosed) this.#askLater(client);
    }, BEAT_MS);
    this.#beat.unref();
  }

  /** Asks, and gives up every connection when no answer comes. */
  async #unlessSilent(ask: () => Promise<unknown>): Promise<void> {
    let silence = setTimeout(() => {
      silence = setTimeout(() => this.#line.giveUp(), LAST_CHANCE_MS).unref();
    }, LONGEST_SILENCE_MS).unref();
    await ask().finally(() => clearTimeout(silence));
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
