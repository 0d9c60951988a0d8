import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openForShell } from "../../electron/shell/open-for-shell.ts";
import { shellWorkspace } from "../support/electron-double/shell-workspace.ts";

const noReader = () => Promise.reject(new Error("no foreign file is read here"));

describe("a workspace that was clicked", () => {
  it("is opened as it is, whatever else stands on the command line", async () => {
    const { path, folder, remove } = await shellWorkspace();
    const clicked = join(folder, "Zbiór Ugorek.ewaluator-pal");
    await rename(path, clicked);
    const words = ["program", "--remote-debugging-port=0", "/some/checkout", clicked];
    const opened = await openForShell(words, noReader as never);
    if ("refused" in opened) throw new Error(opened.refused.messageKey);
    const { asked } = opened;
    expect(asked.opened?.location).toBe(clicked);
    const programmes = await asked.opened?.client.programmes.list({});
    expect(programmes?.map(({ code }) => code)).toEqual(["PAL-OKNO"]);
    await asked.close();
    await remove();
  });

  it("is not made anew where the file is gone", async () => {
    const { folder, remove } = await shellWorkspace();
    const gone = join(folder, "nie-ma.ewaluator-pal");
    expect(await openForShell(["program", gone], noReader as never)).toHaveProperty("refused");
    expect(existsSync(gone)).toBe(false);
    await remove();
  });
});
