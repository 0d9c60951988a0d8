import { connect, createServer, type Server, type Socket } from "node:net";

/** A network between a program and its PostgreSQL that can fail: a TCP line on a port of its own. */
export interface CuttableLine {
  /** The same database through the line. */
  address: string;
  /** Breaks what is connected and lets nobody in: the server is down. */
  cut(): void;
  /** Passes nothing on and says nothing: a cable is pulled. */
  silence(): void;
  /** The server still speaks, but hears nothing any more. */
  deafen(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function openCuttable(address: string): Promise<CuttableLine> {
  const url = new URL(address);
  const target = { host: url.hostname, port: Number(url.port) };
  const pairs = new Set<[Socket, Socket]>();
  let isSilent = false;
  let isDeaf = false;
  const server = createServer((near) => {
    const far = connect(target);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on("data", (data) => {
        if (isSilent || (isDeaf && from === near)) return;
        to.write(data);
      });
      from.on("error", end);
      from.on("close", end);
    }
  });
  const port = await listen(server, 0);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  const breakAll = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    address: url.href,
    cut() {
      server.close();
      breakAll();
    },
    silence() {
      isSilent = true;
    },
    deafen() {
      isDeaf = true;
    },
    restore() {
      // What was on its way when the line fell silent is lost for good.
      if (isSilent || isDeaf) breakAll();
      isSilent = false;
      isDeaf = false;
      if (!server.listening) void listen(server, port);
    },
    async close() {
      breakAll();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) =>
    server.listen(port, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
}
