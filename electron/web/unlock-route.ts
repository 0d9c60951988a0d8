import type { IncomingMessage, ServerResponse } from "node:http";
import { passwordAnswerSchema } from "../../shared/contract/unlocking.ts";
import type { AskedWorkspace } from "../compose-password.ts";

/** An account and a password with room to spare. */
const LONGEST_ANSWER_BYTES = 8192;

/** Says what is asked (GET), or tries an answer (POST) and says what became of it. The password goes no further than this process. */
export async function answerUnlocking(
  request: IncomingMessage,
  response: ServerResponse,
  asked: AskedWorkspace,
): Promise<void> {
  const tell = (status: number, said: object) =>
    response
      .writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
      .end(JSON.stringify(said));
  if (request.method === "GET") return void tell(200, { ...asked.question, canKeep: false });
  const given = passwordAnswerSchema.safeParse(await readJson(request));
  if (!given.success) return void tell(422, {});
  const { account, password } = given.data;
  tell(200, { problem: await asked.unlock({ account, password }) });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LONGEST_ANSWER_BYTES) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    return undefined;
  }
}
