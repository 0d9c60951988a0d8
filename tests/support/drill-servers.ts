import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "./postgres-server.ts";

/** A server as an office may have it, for the drill. */
export interface DrillServer {
  /** An empty place for a workspace, at the address that a program is given. */
  emptyPlace(): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL itself; `programs`: the folder of another version's. */
export async function startDirect(programs?: string): Promise<DrillServer> {
  const server = await startPostgres({ programs });
  return { emptyPlace: () => createDatabase(server.url), stop: server.stop };
}

export interface BouncerOptions {
  /** PgBouncer's program. */
  program: string;
  poolMode: "session" | "transaction" | "statement";
  /** Known from PgBouncer 1.21 on. */
  maxPreparedStatements?: number;
}

/** PgBouncer before PostgreSQL. */
export async function startBouncer(options: BouncerOptions): Promise<DrillServer> {
  const server = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-bouncer-"));
  chmodSync(folder, 0o755);
  const url = new URL(server.url);
  const port = await freePort();
  writeFileSync(join(folder, "users"), `"${url.username}" "${url.password}"\n`);
  const settings = [
    "[databases]",
    `* = host=127.0.0.1 port=${url.port}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = plain",
    `auth_file = ${join(folder, "users")}`,
    `pool_mode = ${options.poolMode}`,
    "default_pool_size = 8",
    "max_client_conn = 200",
    ...(options.maxPreparedStatements === undefined
      ? []
      : [`max_prepared_statements = ${options.maxPreparedStatements}`]),
  ];
  writeFileSync(join(folder, "settings"), `${settings.join("\n")}\n`);
  // It refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (owner.uid)
    for (const name of ["users", "settings"]) chownSync(join(folder, name), owner.uid, owner.gid);
  const bouncer = spawn(options.program, [join(folder, "settings")], { ...owner, stdio: "ignore" });
  const stopBouncer = stopper(bouncer);
  const through = (place: string) => {
    const address = new URL(place);
    address.port = String(port);
    return address.href;
  };
  await untilAnswering(through(server.url));
  return {
    emptyPlace: async () => through(await createDatabase(server.url)),
    async stop() {
      await stopBouncer();
      rmSync(folder, { recursive: true, force: true });
      await server.stop();
    },
  };
}

/** PGlite, PostgreSQL in WebAssembly, behind the socket that its makers give; `folder`: where npm has put @electric-sql/pglite-socket. */
export async function startPglite(folder: string): Promise<DrillServer> {
  const stops: (() => Promise<void>)[] = [];
  const program = join(folder, "node_modules/@electric-sql/pglite-socket/dist/scripts/server.js");
  return {
    // It has one database, so each place is an own server.
    async emptyPlace() {
      const port = await freePort();
      const words = [program, "--db=memory://", `--port=${port}`, "--host=127.0.0.1", "--max-connections=40"];
      stops.push(stopper(spawn(process.execPath, words, { stdio: "ignore", cwd: folder })));
      const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
      await untilAnswering(url);
      return url;
    },
    async stop() {
      for (const stop of stops) await stop();
    },
  };
}

let made = 0;

/** A new database on a server; gives its address. */
export async function createDatabase(server: string): Promise<string> {
  const name = `office_${++made}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function administer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function stopper(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const killNow = () => child.kill("SIGKILL");
  process.once("exit", killNow);
  return () => {
    process.off("exit", killNow);
    child.kill("SIGKILL");
    return ended;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await administer(url, "select 1");
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
