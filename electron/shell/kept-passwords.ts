import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SafeStorage } from "electron";
import type { PasswordKeeper } from "../compose-password.ts";
import { dataFolder } from "../compose-places.ts";

export type KeyStore = Pick<
  SafeStorage,
  "isAsyncEncryptionAvailable" | "encryptStringAsync" | "decryptStringAsync" | "getSelectedStorageBackend"
>;

/** Linux without a keyring: Chromium would use a key that stands in its source. */
const NO_KEYRING = ["basic_text", "unknown"];

/**
 * Passwords of shared workspaces, encrypted by the system's key store (Electron safeStorage), by the address without the password.
 * One file beside the user's data; what stands in it is of no use to another account or on another machine.
 */
export class KeptPasswords implements PasswordKeeper {
  readonly #store: KeyStore;
  readonly #platform: NodeJS.Platform;
  /** One write after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: KeyStore, platform: NodeJS.Platform = process.platform) {
    this.#store = store;
    this.#platform = platform;
  }

  /** Whether the system has a safe place; only once the app is ready. */
  async canKeep(): Promise<boolean> {
    if (this.#platform === "linux" && NO_KEYRING.includes(this.#store.getSelectedStorageBackend()))
      return false;
    return this.#store.isAsyncEncryptionAvailable().catch(() => false);
  }

  async has(place: string): Promise<boolean> {
    return place in (await readAll());
  }

  /** Null also where the key store does not give it now (locked, or the user said no): it may at the next start. */
  async read(place: string): Promise<string | null> {
    const encrypted = (await readAll())[place];
    if (encrypted === undefined || !(await this.canKeep())) return null;
    try {
      const { result, shouldReEncrypt } = await this.#store.decryptStringAsync(
        Buffer.from(encrypted, "base64"),
      );
      if (shouldReEncrypt) await this.keep(place, result).catch(() => {});
      return result;
    } catch {
      return null;
    }
  }

  async keep(place: string, password: string): Promise<void> {
    if (!(await this.canKeep())) throw new Error("no key store");
    const encrypted = (await this.#store.encryptStringAsync(password)).toString("base64");
    await this.#change((all) => ({ ...all, [place]: encrypted }));
  }

  async forget(place: string): Promise<void> {
    await this.#change(({ [place]: _forgotten, ...rest }) => rest);
  }

  #change(change: (all: Kept) => Kept): Promise<void> {
    const changed = this.#turn.then(async () => writeAll(change(await readAll())));
    this.#turn = changed.catch(() => {});
    return changed;
  }
}

type Kept = Record<string, string>;

const filePath = () => join(dataFolder(), "kept-passwords.json");

/** Nothing where there is no file, or where it is none of ours any more: then it is asked again. */
async function readAll(): Promise<Kept> {
  try {
    const found: unknown = JSON.parse(await readFile(filePath(), "utf8"));
    return typeof found === "object" && found !== null
      ? Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string"))
      : {};
  } catch {
    return {};
  }
}

async function writeAll(all: Kept): Promise<void> {
  if (Object.keys(all).length === 0) return rm(filePath(), { force: true });
  const beside = `${filePath()}.new`;
  await mkdir(dirname(beside), { recursive: true });
  // One left behind by a crash could be readable to others.
  await rm(beside, { force: true });
  await writeFile(beside, JSON.stringify(all), { mode: 0o600 });
  await rename(beside, filePath());
}
