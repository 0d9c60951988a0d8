import { connect as connectTo, createServer, type Server, type Socket } from "node:net";

/** A network between programs and a PostgreSQL server that can fail, lead elsewhere, and keep things to itself. */
export interface ServerProxy {
  /** The server's address as seen through the proxy. */
  url: string;
  /**
   * The next commit that anybody asks for breaks the connection: before the server hears of it, or after it is done and before that is
   * told; `thenGone`: and nobody gets through any more.
   */
  breakNextCommit(when: "before" | "after" | "thenGone"): void;
  /** Notifications stay on the way, as behind a pooler that lends connections for one transaction. */
  keepNotifications(isKept: boolean): void;
  /** Breaks all connections; new ones go to the given server from now on, null = nobody is let in. */
  cut(next?: string | null): void;
  /** Passes nothing on and says nothing: a cable is pulled. */
  silence(): void;
  /** The server still speaks, but hears nothing any more. */
  deafen(): void;
  /** All is well again. What was on its way meanwhile is lost for good. */
  restore(): void;
  close(): Promise<void>;
}

const QUERY = "Q";
const NOTIFICATION = "A";

export async function startServerProxy(server: string): Promise<ServerProxy> {
  let target: URL | null = new URL(server);
  let breaking: "before" | "after" | "thenGone" | undefined;
  let keepsNotifications = false;
  let passes: "all" | "answers" | "nothing" = "all";
  const open = new Set<Socket>();

  const listener = createServer((client) => {
    if (!target) return void client.destroy();
    const upstream = connectTo(Number(target.port), target.hostname);
    const breakBoth = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", breakBoth);
      socket.on("close", () => {
        open.delete(socket);
        breakBoth();
      });
    }
    let isDone = false;
    // The first message of a client has no type.
    const asked = splitMessages(false);
    client.on("data", (bytes) => {
      for (const message of asked(bytes)) {
        if (passes !== "all") continue;
        if (breaking && isCommit(message)) {
          const when = breaking;
          breaking = undefined;
          if (when === "before") return breakBoth();
          isDone = true;
          if (when === "thenGone") refuseAll();
        }
        upstream.write(message);
      }
    });
    const answered = splitMessages(true);
    upstream.on("data", (bytes) => {
      if (isDone) return breakBoth();
      for (const message of answered(bytes)) {
        const isKept = keepsNotifications && typeOf(message) === NOTIFICATION;
        if (passes !== "nothing" && !isKept) client.write(message);
      }
    });
  });
  const port = await listen(listener, 0);
  const url = new URL(server);
  url.host = `127.0.0.1:${port}`;
  const refuseAll = () => {
    target = null;
    listener.close();
  };
  const letIn = (next: URL) => {
    target = next;
    if (!listener.listening) void listen(listener, port);
  };
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    breakNextCommit: (when) => {
      breaking = when;
    },
    keepNotifications: (isKept) => {
      keepsNotifications = isKept;
    },
    cut(next) {
      if (next === null) refuseAll();
      else if (next !== undefined) letIn(new URL(next));
      breakAll();
    },
    silence() {
      passes = "nothing";
    },
    deafen() {
      passes = "answers";
    },
    restore() {
      if (passes !== "all") breakAll();
      passes = "all";
      letIn(target ?? new URL(server));
    },
    async close() {
      breakAll();
      if (listener.listening) await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) =>
    server.listen(port, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
}

const LENGTH_BYTES = 4;

/** Puts the bytes of one direction together to whole messages of PostgreSQL's protocol. */
function splitMessages(startsTyped: boolean): (bytes: Buffer) => Buffer[] {
  let isTyped = startsTyped;
  let waiting = Buffer.alloc(0);
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    const whole: Buffer[] = [];
    for (;;) {
      const head = isTyped ? 1 : 0;
      if (waiting.length < head + LENGTH_BYTES) return whole;
      const length = head + waiting.readUInt32BE(head);
      if (waiting.length < length) return whole;
      whole.push(waiting.subarray(0, length));
      waiting = waiting.subarray(length);
      isTyped = true;
    }
  };
}

const typeOf = (message: Buffer) => String.fromCharCode(message[0] ?? 0);

const isCommit = (message: Buffer) =>
  typeOf(message) === QUERY && message.toString("utf8", 1 + LENGTH_BYTES, message.length - 1) === "commit";
