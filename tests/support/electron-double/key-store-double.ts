import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** What a machine's key store is like: whether it is there, and on Linux which one. */
export interface KeyStoreDouble {
  available: boolean;
  backend: "gnome_libsecret" | "basic_text";
}

/** One for the whole run, as a system's key outlives the program. */
const key = randomBytes(32);

/** Stands in for safeStorage: really encrypts, and refuses where the system has no key store. */
export function keyStoreOf(store: KeyStoreDouble) {
  const demandStore = () => {
    if (!store.available) throw new Error("Encryption is not available");
  };
  return {
    isAsyncEncryptionAvailable: async () => store.available,
    getSelectedStorageBackend: () => store.backend,
    async encryptStringAsync(text: string): Promise<Buffer> {
      demandStore();
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    async decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
      demandStore();
      const cipher = createDecipheriv("aes-256-gcm", key, encrypted.subarray(0, 12));
      cipher.setAuthTag(encrypted.subarray(12, 28));
      const result = Buffer.concat([cipher.update(encrypted.subarray(28)), cipher.final()]).toString("utf8");
      return { result, shouldReEncrypt: false };
    },
  };
}
