import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestWorkspace, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

describe("asking the office for a newer version", () => {
  let workspace: TestWorkspace;
  const path = join(tmpdir(), `ewaluator-version-${process.pid}.json`);
  beforeAll(async () => {
    workspace = await openTestWorkspace("sqlite");
  });
  afterAll(() => workspace.dispose());

  const check = () => workspace.client.workspace.checkForUpdate({});
  const say = (text: string) => writeFile(path, text);
  const ask = (updateAddress: string | null) => workspace.client.workspace.updateSettings({ updateAddress });

  it("asks nobody until the office says where", async () => {
    expect(await failureOf(check())).toMatchObject({ code: "REFUSED", messageKey: "noUpdateAddress" });
  });

  it("compares versions as numbers", async () => {
    await ask(path);
    const [major = 0, minor = 0] = workspace.kernel.programVersion.split(".").map(Number);
    for (const [newest, isNewer] of [
      [`${major}.${minor + 10}.0`, true],
      [workspace.kernel.programVersion, false],
      ["0.0.9", false],
    ] as const) {
      await say(JSON.stringify({ version: newest }));
      expect(await check()).toEqual({ current: workspace.kernel.programVersion, newest, isNewer });
    }
  });

  it("says what is wrong where nothing answers, or something else", async () => {
    for (const text of ["", "[]", '{"version":"<script>"}', `{"version":"1.0.0"${" ".repeat(70_000)}}`]) {
      await say(text);
      expect(await failureOf(check())).toMatchObject({ code: "REFUSED", messageKey: "updateUnreadable" });
    }
    await ask("https://127.0.0.1:1/version.json");
    expect(await failureOf(check())).toMatchObject({ messageKey: "updateUnreadable" });
  });

  it("takes no address that is not https or a path", async () => {
    for (const address of ["http://urzad.pl/version.json", "version.json", "javascript:alert(1)"])
      expect(await failureOf(ask(address))).toMatchObject({ code: "INVALID_INPUT" });
  });
});
