import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace } from "../../electron/compose.ts";
import { attachmentAnswer } from "../../electron/compose-attachments.ts";
import type { AttachmentOwner } from "../../shared/contract/attachments.ts";
import { attachBytes, PDF, pngOf } from "../support/attached-files.ts";
import { forEachEngine, openTestWorkspace, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const PHOTO = pngOf(100);
const OTHER = pngOf(200);

async function withEvent(workspace: TestWorkspace): Promise<AttachmentOwner & { programmeId: string }> {
  const { client } = workspace;
  const { id: programmeId } = await client.programmes.create({
    code: "PAL-AZORY",
    name: "PAL Azory",
    kind: "pal-territorial",
  });
  const { id } = await client.events.create({ programmeId, date: "2018-01-04", title: "Piknik" });
  return { kind: "event", id, programmeId };
}

const contentPath = ({ address }: { address: string }, sha256: string, folder = `${address}.attachments`) =>
  join(folder, sha256.slice(0, 2), sha256);

forEachEngine("files attached to a record", (open) => {
  let workspace: TestWorkspace;
  let owner: AttachmentOwner;
  let programmeId: string;
  beforeEach(async () => {
    workspace = await open();
    const { programmeId: programme, ...event } = await withEvent(workspace);
    owner = event;
    programmeId = programme;
  });
  afterEach(() => workspace.dispose());

  const attach = (name: string, bytes: Uint8Array, to = owner) => attachBytes(workspace, to, name, bytes);
  const list = (of = owner) => workspace.client.attachments.list({ owner: of });
  const given = (id: string) => attachmentAnswer(workspace, id);

  it("are listed with what they are, and given out byte by byte", async () => {
    const { id } = await attach("Lista obecności.PDF", PDF);
    await attach("zdjęcie.png", PHOTO);
    expect(await list()).toMatchObject([
      {
        id,
        fileName: "Lista obecności.pdf",
        mediaType: "application/pdf",
        sizeBytes: PDF.length,
        programmeId,
      },
      { fileName: "zdjęcie.png", mediaType: "image/png", sha256: hash(PHOTO), createdBy: "Anna" },
    ]);
    const answer = await given(id);
    expect(Buffer.from(answer.body)).toEqual(PDF);
    expect(answer.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="Lista_obecno_ci.pdf"; filename*=UTF-8''Lista%20obecno%C5%9Bci.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    const copy = await resultOf(workspace.client.attachments.saveCopy({ id }));
    expect(readFileSync(workspace.kernel.files.find(copy.fileId).path)).toEqual(PDF);
  });

  it("may belong to the residents' acceptance as well", async () => {
    const { decisions } = workspace.client;
    const { id, revision } = await decisions.createAcceptance({
      ...{ programmeId, date: "2018-01-10", way: "meeting", accepted: true },
      ...{ evidence: null, notes: null },
    });
    await attach("uchwała.pdf", PDF, { kind: "acceptance", id });
    expect(await list({ kind: "acceptance", id })).toHaveLength(1);
    expect(await list()).toEqual([]);
    const { journalId } = await decisions.removeAcceptance({ id, revision });
    expect(await list({ kind: "acceptance", id })).toEqual([]);
    await workspace.client.journal.undo({ journalId });
    expect(await list({ kind: "acceptance", id })).toHaveLength(1);
  });

  it("are recognised by their content, so that no name makes a program of them or a picture of a program", async () => {
    await attach("../../tmp/zdj\u202egpj.exe", PHOTO);
    await attach("CON.pdf", PDF);
    expect((await list()).map(({ fileName }) => fileName)).toEqual(["zdjgpj.exe.png", "_CON.pdf"]);
    for (const [name, bytes] of [
      ["zdjęcie.jpg", Buffer.from("<html><script>alert(1)</script></html>")],
      ["rysunek.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ["program.pdf", Buffer.from("MZ\x90\x00")],
    ] as const)
      expect(await failureOf(attach(name, bytes))).toMatchObject({
        code: "FILE_REFUSED",
        messageKey: "attachment.otherKind",
        params: { name },
      });
    expect(await failureOf(attach("pusty.pdf", Buffer.alloc(0)))).toMatchObject({ code: "FILE_REFUSED" });
    expect(await failureOf(attach("wielki.png", Buffer.alloc(20 * 1024 * 1024 + 1)))).toMatchObject({
      messageKey: "attachment.tooLarge",
      params: { limit: 20 },
    });
    expect(await list()).toHaveLength(2);
  });

  it("are attached once to a record, and one content is kept once for many", async () => {
    await attach("a.png", PHOTO);
    expect(await failureOf(attach("b.png", PHOTO))).toMatchObject({
      code: "REFUSED",
      messageKey: "attachment.alreadyThere",
      params: { name: "a.png" },
    });
    const { id } = await workspace.client.events.create({ programmeId, date: "2018-01-05", title: "Festyn" });
    await attach("b.png", PHOTO, { kind: "event", id });
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("are taken off by one journalled command that undo takes back, content and all", async () => {
    const { id, revision } = await attach("zdjęcie.png", PHOTO);
    const { journalId } = await workspace.client.attachments.remove({ id, revision });
    expect(await list()).toEqual([]);
    expect((await given(id)).status).toBe(404);
    expect((await workspace.client.journal.list({ recordId: id })).rows.map((row) => row.operation)).toEqual([
      "attachments.remove",
      "attachments.attach",
    ]);
    await workspace.client.journal.undo({ journalId });
    expect(Buffer.from((await given(id)).body)).toEqual(PHOTO);
  });

  it("go with their event and come back with it", async () => {
    const { id } = await attach("zdjęcie.png", PHOTO);
    const { revision } = await workspace.client.events.get({ id: owner.id });
    const { journalId } = await workspace.client.events.remove({ id: owner.id, revision });
    expect((await given(id)).status).toBe(404);
    expect(await failureOf(attach("b.png", OTHER))).toMatchObject({ code: "NOT_FOUND" });
    await workspace.client.journal.undo({ journalId });
    expect((await given(id)).status).toBe(200);
  });

  it("lose what was in them 30 days after they were taken off, not before; an undo then says so", async () => {
    await attach("zostaje.png", OTHER);
    const { id, revision } = await attach("zdjęcie.png", PHOTO);
    const { journalId } = await workspace.client.attachments.remove({ id, revision });
    const { storage } = workspace.kernel;
    const isKept = async (bytes: Uint8Array) =>
      (await storage.contents.read(storage.read, hash(bytes))) !== null;
    const sweepOn = async (day: string) => {
      workspace.clock.day = day;
      // What is a day old on the disk may go; nobody waits a day for a test.
      for (const bytes of [PHOTO, OTHER])
        if (storage.engine === "sqlite" && (await isKept(bytes)))
          utimesSync(contentPath(workspace, hash(bytes)), 0, 0);
      await workspace.service.sweepAttachments({ name: "Anna" });
    };
    await sweepOn("2018-03-01");
    expect([await isKept(PHOTO), await isKept(OTHER)]).toEqual([true, true]);
    await sweepOn("2018-03-03");
    expect([await isKept(PHOTO), await isKept(OTHER)]).toEqual([false, true]);
    expect(await failureOf(workspace.client.journal.undo({ journalId }))).toMatchObject({
      code: "REFUSED",
      messageKey: "attachment.contentGone",
    });
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("cannot be added to or taken from an event of a closed period", async () => {
    const { id, revision } = await attach("zdjęcie.png", PHOTO);
    await workspace.client.review.lock({ programmeId, from: "2018-01-01", to: "2018-12-31", note: null });
    for (const change of [
      () => attach("b.png", OTHER),
      () => workspace.client.attachments.remove({ id, revision }),
    ])
      expect(await failureOf(change())).toMatchObject({ messageKey: "periodLocked" });
    expect(await list()).toHaveLength(1);
  });

  it("are seen by an analyst, changed by none, and shown to no stranger", async () => {
    const { id } = await attach("zdjęcie.png", PHOTO);
    await workspace.client.users.create({ account: "Ala", name: null, role: "analyst" });
    const as = (name: string) => ({
      ...workspace,
      client: workspace.service.client({ name }),
      user: { name },
    });
    expect((await attachmentAnswer(as("Ala"), id)).status).toBe(200);
    expect(await failureOf(attachBytes(as("Ala"), owner, "b.png", OTHER))).toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await attachmentAnswer(as("Obcy"), id)).status).toBe(404);
    const { kinds } = await workspace.client.personalData.summary({});
    expect(kinds.find(({ kind }) => kind === "attachments")).toMatchObject({ count: 1 });
  });
});

describe("what is in attached files, beside a workspace's file", () => {
  let workspace: TestWorkspace;
  let owner: AttachmentOwner;
  beforeEach(async () => {
    workspace = await openTestWorkspace("sqlite");
    const { programmeId: _programme, ...event } = await withEvent(workspace);
    owner = event;
  });
  afterEach(() => workspace.dispose());

  const attach = (name: string, bytes: Uint8Array) => attachBytes(workspace, owner, name, bytes);
  const check = () => workspace.client.workspace.check({});
  const backUp = () => resultOf(workspace.client.backups.create({}));
  const inBackups = (sha256: string) =>
    contentPath(workspace, sha256, join(`${workspace.address}.backups`, "attachments"));
  const bytesOf = async (id: string) => Buffer.from((await attachmentAnswer(workspace, id)).body);

  it("is a file named by its hash, and the check finds one that is missing or changed", async () => {
    const { id } = await attach("zdjęcie.png", PHOTO);
    const path = contentPath(workspace, hash(PHOTO));
    expect(readFileSync(path)).toEqual(PHOTO);
    expect(await check()).toMatchObject({ sound: true });
    writeFileSync(path, OTHER);
    expect(await check()).toMatchObject({ sound: false, problems: [`attachment ${id}`] });
    expect((await attachmentAnswer(workspace, id)).status).toBe(404);
    rmSync(path);
    expect(await check()).toMatchObject({ sound: false, problems: [`attachment ${id}`] });
  });

  it("is counted in backups and kept there once for all of them", async () => {
    await attach("zdjęcie.png", PHOTO);
    const first = await backUp();
    await attach("lista.pdf", PDF);
    const second = await backUp();
    expect([first, second]).toMatchObject([
      { attachmentCount: 1, attachmentBytes: PHOTO.length },
      { attachmentCount: 2, attachmentBytes: PHOTO.length + PDF.length },
    ]);
    const kept = readdirSync(join(`${workspace.address}.backups`, "attachments"), { recursive: true });
    expect(kept.filter((name) => String(name).length > 2)).toHaveLength(2);
    writeFileSync(inBackups(hash(PHOTO)), OTHER);
    expect(await workspace.client.backups.verify({ id: second.id })).toEqual({
      sound: false,
      problems: [`attachment ${hash(PHOTO)}`],
    });
  });

  it("comes back by a restore, also when the whole folder was lost", async () => {
    const { id } = await attach("zdjęcie.png", PHOTO);
    const backup = await backUp();
    rmSync(`${workspace.address}.attachments`, { recursive: true });
    expect(await check()).toMatchObject({ sound: false });
    await resultOf(workspace.client.backups.restore({ id: backup.id }));
    expect(await bytesOf(id)).toEqual(PHOTO);
    expect(await check()).toMatchObject({ sound: true });
  });

  it("travels inside an encrypted copy, and is put beside the workspace that it becomes", async () => {
    const { id } = await attach("zdjęcie.png", PHOTO);
    const copy = await resultOf(
      workspace.client.backups.exportCopy({ passphrase: "dwanaście liter albo więcej" }),
    );
    rmSync(`${workspace.address}.attachments`, { recursive: true });
    const fileId = workspace.kernel.offered.offer(workspace.kernel.files.find(copy.fileId).path);
    await resultOf(workspace.client.backups.restore({ fileId, passphrase: "dwanaście liter albo więcej" }));
    expect(readFileSync(contentPath(workspace, hash(PHOTO)))).toEqual(PHOTO);
    expect(await bytesOf(id)).toEqual(PHOTO);
    expect(
      await workspace.kernel.storage.read.selectFrom("attachment_content").select("sha256").execute(),
    ).toEqual([]);
  });

  it("is there when a plain copy is opened as a workspace of its own", async () => {
    const { id } = await attach("zdjęcie.png", PHOTO);
    const copy = await resultOf(workspace.client.backups.exportCopy({ passphrase: null }));
    const { path } = workspace.kernel.files.find(copy.fileId);
    const other = await openWorkspace(path, { userName: "Anna" });
    expect(Buffer.from((await attachmentAnswer(other, id)).body)).toEqual(PHOTO);
    await other.close();
  });

  it("goes to the second folder, and leaves a folder with the last backup that has it", async () => {
    const second = `${workspace.address}.second`;
    mkdirSync(second);
    await workspace.client.backups.setSecondFolder({ folder: second });
    const { id, revision } = await attach("zdjęcie.png", PHOTO);
    await backUp();
    const there = contentPath(workspace, hash(PHOTO), join(second, "attachments"));
    expect(readFileSync(there)).toEqual(PHOTO);
    // Years later the backups that have it are gone, and so is what they had.
    await workspace.client.attachments.remove({ id, revision });
    for (const path of [there, inBackups(hash(PHOTO)), contentPath(workspace, hash(PHOTO))])
      utimesSync(path, 0, 0);
    workspace.clock.day = "2020-01-31";
    await workspace.service.sweepAttachments({ name: "Anna" });
    for (let month = 1; month <= 14; month++) {
      workspace.clock.day = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
      await workspace.client.areas.create({ name: `Obszar ${month}` });
      await backUp();
    }
    expect([existsSync(there), existsSync(inBackups(hash(PHOTO)))]).toEqual([false, false]);
  });
});
