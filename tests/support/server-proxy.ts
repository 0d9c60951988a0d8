import { connect as connectTo, createServer, type Socket } from "node:net";

/** A network between programs and a PostgreSQL server that can be cut, led elsewhere, and made to keep things to itself. */
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
  /** Breaks all connections; new ones go to the given server from now on, null = to none. */
  cut(next?: string | null): void;
  close(): Promise<void>;
}

const QUERY = "Q";
const NOTIFICATION = "A";

export async function startServerProxy(server: string): Promise<ServerProxy> {
  let target: URL | null = new URL(server);
  let breaking: "before" | "after" | "thenGone" | undefined;
  let keepsNotifications = false;
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
    let isSilent = false;
    // The first message of a client has no type.
    const asked = splitMessages(false);
    client.on("data", (bytes) => {
      for (const message of asked(bytes)) {
        if (breaking && isCommit(message)) {
          const when = breaking;
          breaking = undefined;
          if (when === "before") return breakBoth();
          isSilent = true;
          if (when === "thenGone") target = null;
        }
        upstream.write(message);
      }
    });
    const answered = splitMessages(true);
    upstream.on("data", (bytes) => {
      if (isSilent) return breakBoth();
      for (const message of answered(bytes))
        if (!(keepsNotifications && typeOf(message) === NOTIFICATION)) client.write(message);
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as { port: number };
  const url = new URL(server);
  url.host = `127.0.0.1:${port}`;
  const cut = (next?: string | null) => {
    if (next !== undefined) target = next === null ? null : new URL(next);
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
    cut,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        cut();
      }),
  };
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
