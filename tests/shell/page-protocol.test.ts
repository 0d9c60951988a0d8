import type { Protocol } from "electron";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handlePageProtocol } from "../../electron/shell/page-protocol.ts";
import { PAGE_ORIGIN } from "../../electron/shell/shell-api.ts";
import { attachBytes, pngOf } from "../support/attached-files.ts";
import { openTestWorkspace, type TestWorkspace } from "../support/engines.ts";

let workspace: TestWorkspace;
let isOpen = false;
let handle: (request: Request) => Promise<Response>;
let owner: { kind: "event"; id: string };

beforeAll(async () => {
  workspace = await openTestWorkspace("sqlite");
  const { id: programmeId } = await workspace.client.programmes.create({
    ...{ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" },
  });
  const { id } = await workspace.client.events.create({ programmeId, date: "2018-01-04", title: "Piknik" });
  owner = { kind: "event", id };
  // All that Electron gives here is the place where the handler is put.
  const protocol = {
    handle(_scheme: string, given: typeof handle) {
      handle = given;
    },
  };
  handlePageProtocol(protocol as unknown as Protocol, "/nowhere", () => (isOpen ? workspace : undefined));
});
afterAll(() => workspace.dispose());

const send = (headers: Record<string, string>, body: Uint8Array<ArrayBuffer> = new Uint8Array(pngOf(7))) =>
  handle(new Request(`${PAGE_ORIGIN}/uploads`, { method: "POST", headers, body }));
const OURS = { "x-ewaluator": "1", "content-type": "application/octet-stream" };

it("takes a file that is dropped on the window's page by its bytes, once a workspace is open", async () => {
  expect((await send(OURS)).status).toBe(404);
  isOpen = true;
  const { fileId } = (await (await send(OURS)).json()) as { fileId: string };
  await workspace.client.attachments.attach({ owner, fileId, fileName: "zdjęcie.png" });
  expect(await workspace.client.attachments.list({ owner })).toMatchObject([{ sizeBytes: pngOf(7).length }]);
  expect((await send({ ...OURS, "x-ewaluator": "0" })).status).toBe(403);
  expect((await send({ ...OURS, "content-type": "text/plain" })).status).toBe(403);
  expect((await send(OURS, new Uint8Array(51 * 1024 * 1024))).status).toBe(413);
});

it("gives out what is in an attached file with the headers of the served page", async () => {
  isOpen = true;
  const { id } = await attachBytes(workspace, owner, "inne.png", pngOf(8));
  const answer = await handle(new Request(`${PAGE_ORIGIN}/attachments/${id}`));
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pngOf(8));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  });
  for (const address of [`${PAGE_ORIGIN}/attachments/nieznany`, `app://elsewhere/attachments/${id}`])
    expect((await handle(new Request(address))).status).toBe(404);
  expect((await handle(new Request(`${PAGE_ORIGIN}/attachments/${id}`, { method: "POST" }))).status).toBe(
    404,
  );
});
