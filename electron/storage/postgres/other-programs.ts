import { randomBytes } from "node:crypto";
import type pg from "pg";
import { isBrokenConnection } from "../broken-connection.ts";
import type { ForeignChange } from "../database.ts";
import type { StateMark } from "../state-mark.ts";
import { Echo } from "./echo.ts";
import {
  changeOf,
  ENTRY_COLUMNS,
  everythingMayHaveChanged,
  type ForeignEntry,
  type OwnEntries,
} from "./foreign-entries.ts";
import type { JournalWatch } from "./journal-watch.ts";
import type { ServerLine } from "./server-line.ts";

const CHANNEL = "ewaluator_changed";
const CALLS = "ewaluator_calls";
/** What one notification holds, with room to spare. */
const LONGEST_CALL = 4000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** A cable that is pulled says nothing: the server is asked this often, and given up when it takes this long. */
const BEAT_MS = 10_000;
const LONGEST_SILENCE_MS = 8000;
/** After a pause of this whole process (a laptop that slept, a long computation) the answer may be there unread: it is read first. */
const LAST_CHANCE_MS = 500;
const ECHO_EVERY_MS = 30_000;
/** Whoever keeps the server may change a row without the journal: after this many echoes nothing is taken for unchanged. */
const ECHOES_OF_A_STATE = 20;
/** Servers change: a replica becomes the primary, a pooler is set up otherwise. */
const TRY_AGAIN_MS = 60_000;

interface Surroundings {
  own: OwnEntries;
  watch: JournalWatch;
  mark: StateMark;
  /** Sends an empty notification over another connection than the one that listens. */
  notify(channel: string): Promise<unknown>;
}

/**
 * Hears what other programs change in a shared workspace (LISTEN), over a connection of its own. When that breaks it is made again,
 * ever more patiently; what was missed meanwhile is told as a change of everything. Whether notifications come at all is tried by
 * an own one: where it does not come back, the journal is looked at instead, and calls reach nobody. It is also what notices
 * that the server is gone.
 */
export class OtherPrograms {
  readonly #line: ServerLine;
  readonly #around: Surroundings;
  readonly #echo: Echo;
  /** Tells this program's calls from others', whatever processes a pooler lends them. */
  readonly #mark = randomBytes(8).toString("hex");
  /** Said again it changes nothing: it is also what the server is asked to see whether it is there. */
  readonly #listen: string;
  readonly #listeners = new Set<(change: ForeignChange) => void>();
  readonly #callListeners = new Set<(text: string) => void>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waitMs = FIRST_WAIT_MS;
  #hasTried = false;
  /** Until it is told otherwise: a line that breaks before it ever listened is lost all the same. */
  #isUp = true;
  #echoes = 0;
  #isClosed = false;

  constructor(line: ServerLine, around: Surroundings) {
    this.#line = line;
    this.#around = around;
    this.#echo = new Echo(this.#mark, around.notify);
    this.#listen = `listen ${CHANNEL}; listen ${CALLS}; listen ${this.#echo.channel}`;
  }

  /** Whether every change by others is heard now. */
  get hears(): boolean {
    return this.#echoes > 0;
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
    if (client)
      this.#inTurn(() => client.query("select pg_notify($1, $2)", [CALLS, `${this.#mark} ${text}`])).catch(
        () => {},
      );
  }

  /** What other programs change. */
  emit(change: ForeignChange): void {
    for (const listener of this.#listeners) listener(change);
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
    this.#around.watch.stop();
    this.#echo.end();
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    this.#retry = undefined;
    // Whoever listens from the first may have read before a later try came through.
    const isLate = this.#hasTried;
    this.#hasTried = true;
    const client = this.#line.newClient();
    this.#client = client;
    this.#turn = Promise.resolve();
    const isOver = () => this.#client !== client || this.#isClosed;
    // Several things tell that a connection is of no use; only the first does anything.
    const leave = () => {
      if (this.#client !== client) return false;
      this.#client = undefined;
      this.#echoes = 0;
      clearTimeout(this.#beat);
      client.end().catch(() => {});
      return !this.#isClosed;
    };
    const lost = () => {
      if (!leave()) return;
      // Said once: further tries that fail are no news.
      if (this.#isUp) this.emit({ operation: "connection.lost", kinds: [] });
      this.#isUp = false;
      this.#connectLater();
    };
    let isIn = false;
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ channel, payload = "" }) => this.#hear(client, channel, payload));
    try {
      await client.connect();
      isIn = true;
      await this.#unlessSilent(() => client.query(this.#listen));
      if (isLate && !this.#around.watch.isLooking) this.emit(everythingMayHaveChanged());
      this.#waitMs = FIRST_WAIT_MS;
      this.#isUp = true;
      this.#askLater(client);
      while (!isOver()) {
        if (!(await this.#echo.comesBack())) throw new Error("notifications do not come back");
        if (isOver()) return;
        this.#hearsAgain();
        await this.#pause(ECHO_EVERY_MS);
      }
    } catch (error) {
      // Who gets no answer to a knock gets none to what was asked before either.
      if ((error as Error).message === "timeout expired") this.#line.giveUp();
      if (!isIn || isBrokenConnection(error)) return lost();
      // Whom a pooler lends this connection next has asked for nothing.
      await client.query("unlisten *").catch(() => {});
      if (leave()) this.#lookInstead();
    }
  }

  #hearsAgain(): void {
    const { watch, mark } = this.#around;
    if (this.#echoes++ % ECHOES_OF_A_STATE === 0) mark.renew();
    if (!watch.isLooking) return;
    watch.stop();
    // Between the last look and the first notification nobody told.
    this.emit(everythingMayHaveChanged());
  }

  #hear(client: pg.Client, channel: string, payload: string): void {
    if (channel === CHANNEL) {
      // An own one, too: what was given up as lost may yet arrive.
      this.#around.mark.renew();
      if (!this.#around.own.has(payload)) void this.#tell(client, payload);
    } else if (channel === CALLS) {
      const [mark = ""] = payload.split(" ", 1);
      if (mark !== this.#mark)
        for (const listener of this.#callListeners) listener(payload.slice(mark.length + 1));
    } else this.#echo.end();
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds).unref();
    });
  }

  #lookInstead(): void {
    this.#around.watch.start();
    this.#retry = setTimeout(() => void this.#connect(), TRY_AGAIN_MS);
    this.#retry.unref();
  }

  #connectLater(): void {
    this.#retry = setTimeout(() => void this.#connect(), this.#waitMs);
    this.#retry.unref();
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  #askLater(client: pg.Client): void {
    this.#beat = setTimeout(async () => {
      // Waiting for its turn counts, too: what was asked before it may be what gets no answer.
      await this.#unlessSilent(() => this.#inTurn(() => client.query(this.#listen))).catch(() => {});
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
    const ask = () =>
      client.query<ForeignEntry>(`select ${ENTRY_COLUMNS} from journal where id = $1`, [journalId]);
    const entry = await this.#inTurn(ask).then(
      ({ rows }) => rows[0],
      () => undefined,
    );
    this.emit(changeOf(entry));
  }

  /** One question after the other: a connection answers them in turn, and pg no longer queues them. */
  #inTurn<Result>(ask: () => Promise<Result>): Promise<Result> {
    const asked = this.#turn.then(ask);
    this.#turn = asked.catch(() => {});
    return asked;
  }
}
