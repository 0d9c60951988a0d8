import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { failure } from "../kernel/failures.ts";

/**
 * A backup that may travel: AES-256-GCM, its key made from a passphrase by scrypt. The file is: these 8 bytes, the length of the header
 * (4 bytes), the header (JSON, authenticated with the content), the encrypted database, the tag (16 bytes).
 */
const MAGIC = Buffer.from("EWALPAL1");
const TAG_BYTES = 16;
const MOST_HEADER_BYTES = 10_000;
// 128 MiB and about half a second for each guess.
const COST: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

const headerSchema = z.object({
  kdf: z.literal("scrypt"),
  n: z.literal(2 ** 17),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.string().length(24),
  iv: z.string().length(16),
  madeAt: z.string(),
});

export async function isEncrypted(path: string): Promise<boolean> {
  return (await readBytes(path, 0, MAGIC.length)).equals(MAGIC);
}

export async function encryptFile(
  from: string,
  to: string,
  passphrase: string,
  { madeAt, signal }: { madeAt: string; signal: AbortSignal },
): Promise<void> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const header = Buffer.from(
    JSON.stringify({
      kdf: "scrypt",
      n: COST.N,
      r: COST.r,
      p: COST.p,
      salt: salt.toString("base64"),
      iv: iv.toString("base64"),
      madeAt,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  const cipher = createCipheriv("aes-256-gcm", await keyOf(passphrase, salt), iv);
  cipher.setAAD(header);
  const target = createWriteStream(to, { mode: 0o600, flags: "wx" });
  target.write(Buffer.concat([MAGIC, length, header]));
  await pipeline(
    createReadStream(from),
    cipher,
    async function* (encrypted: AsyncIterable<Buffer>) {
      yield* encrypted;
      yield cipher.getAuthTag();
    },
    target,
    { signal },
  );
}

/** Decrypts to `to`; a wrong passphrase and a changed byte look the same, and leave nothing. */
export async function decryptFile(from: string, to: string, passphrase: string): Promise<{ madeAt: string }> {
  const { size } = await stat(from);
  const start = MAGIC.length + 4;
  const headerBytes = (await readBytes(from, MAGIC.length, 4)).readUInt32BE();
  const end = size - TAG_BYTES;
  if (headerBytes > MOST_HEADER_BYTES || start + headerBytes >= end)
    throw failure("FILE_REFUSED", "backup.notABackup");
  const header = await readBytes(from, start, headerBytes);
  const parsed = headerSchema.safeParse(readJson(header));
  if (!parsed.success) throw failure("FILE_REFUSED", "backup.notABackup");
  const { salt, iv, madeAt } = parsed.data;
  const key = await keyOf(passphrase, Buffer.from(salt, "base64"));
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64"));
  decipher.setAAD(header);
  decipher.setAuthTag(await readBytes(from, end, TAG_BYTES));
  try {
    await pipeline(
      createReadStream(from, { start: start + headerBytes, end: end - 1 }),
      decipher,
      createWriteStream(to, { mode: 0o600, flags: "wx" }),
    );
    return { madeAt };
  } catch (error) {
    await rm(to, { force: true });
    if (
      (error as NodeJS.ErrnoException).code !== undefined &&
      !/auth|unable to/i.test((error as Error).message)
    )
      throw error;
    throw failure("FILE_REFUSED", "backup.wrongPassphrase");
  }
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters typed on different systems are the same passphrase.
    scrypt(passphrase.normalize("NFC"), salt, 32, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

async function readBytes(path: string, position: number, count: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
