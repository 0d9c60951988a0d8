import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
  const folder = makeFolder();
  const url = new URL(server.url);
  const port = await freePort();
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
  write(folder, { settings, users: [`"${url.username}" "${url.password}"`] });
  const bouncer = spawn(options.program, [join(folder, "settings")], { ...OWNER, stdio: "ignore" });
  const stopBouncer = stopper(bouncer);
  await untilAnswering(atPort(server.url, port));
  return {
    emptyPlace: async () => atPort(await createDatabase(server.url), port),
    async stop() {
      await stopBouncer();
      rmSync(folder, { recursive: true, force: true });
      await server.stop();
    },
  };
}

/** Pgpool-II before a primary and its replica, which it lets answer questions too; `programs`: a PostgreSQL with pg_basebackup. */
export async function startPgpool(program: string, programs: string): Promise<DrillServer> {
  const primary = await startPostgres({ programs, durable: true });
  const replica = await startPostgres({ programs, durable: true, replicaOf: primary.url });
  const folder = makeFolder();
  const port = await freePort();
  const { username, password } = new URL(primary.url);
  const backends = [primary, replica].flatMap(({ url }, number) => [
    `backend_hostname${number} = '127.0.0.1'`,
    `backend_port${number} = ${new URL(url).port}`,
    `backend_flag${number} = '${number === 0 ? "ALWAYS_PRIMARY" : "DISALLOW_TO_FAILOVER"}'`,
  ]);
  const folders = ["socket_dir", "pcp_socket_dir", "logdir"].map((name) => `${name} = '${folder}'`);
  const settings = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    `pcp_port = ${await freePort()}`,
    "backend_clustering_mode = 'streaming_replication'",
    ...backends,
    ...folders,
    `pid_file_name = '${join(folder, "pid")}'`,
    `pool_passwd = '${join(folder, "users")}'`,
    "enable_pool_hba = on",
    "num_init_children = 40",
    "load_balance_mode = on",
    "sr_check_period = 0",
  ];
  const access = ["host all all 127.0.0.1/32 scram-sha-256"];
  write(folder, { settings, access, users: [`${username}:TEXT${password}`] });
  const words = ["-n", "-f", join(folder, "settings"), "-a", join(folder, "access")];
  const pgpool = spawn(program, words, { ...OWNER, stdio: "ignore" });
  const ended = new Promise((resolve) => pgpool.once("close", resolve));
  await untilAnswering(atPort(primary.url, port));
  return {
    async emptyPlace() {
      const place = await createDatabase(primary.url);
      // Pgpool asks the replica too, which has to have it.
      await untilAnswering(atPort(place, Number(new URL(replica.url).port)));
      return atPort(place, port);
    },
    async stop() {
      pgpool.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
      for (const server of [replica, primary]) await server.stop();
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

/** Poolers refuse to run as root, as PostgreSQL does. */
const OWNER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-pooler-"));
  if (OWNER.uid) chownSync(folder, OWNER.uid, OWNER.gid);
  return folder;
}

function write(folder: string, files: Record<string, string[]>): void {
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`, { mode: 0o600 });
    if (OWNER.uid) chownSync(join(folder, name), OWNER.uid, OWNER.gid);
  }
}

function atPort(place: string, port: number): string {
  const address = new URL(place);
  address.port = String(port);
  return address.href;
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
