import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutPassword } from "../../electron/storage/postgres/address.ts";
import { startCli } from "../support/run-cli.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

/** What a terminal sends for Ctrl-C and for the end of input. */
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

/** A machine that is busy with something else the very moment the question stands there: whatever is typed comes right after it. */
const HALTS_AFTER_QUESTION = `
const write = process.stderr.write;
process.stderr.write = function (text, ...rest) {
  const written = write.call(this, text, ...rest);
  if (String(text).includes("Hasło konta"))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  return written;
};`;
const halting = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(HALTS_AFTER_QUESTION)}` };

describe("a command on a shared workspace without its password", () => {
  let office: SharedOffice;
  let dataFolder: string;
  let address: string;
  let account: string;
  let password: string;

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), "ewaluator-cli-password-"));
    office = await openSharedOffice();
    await (await office.open(office.ownerAddress)).close();
    const hired = await office.hire("worker");
    password = new URL(hired.address).password;
    account = hired.account;
    address = withoutPassword(hired.address);
  });
  afterAll(async () => {
    await office.close();
    rmSync(dataFolder, { recursive: true });
  });

  const environment = { PGPASSWORD: "", PGPASSFILE: "/nie/ma" };
  const check = ["check", "--workspace"];

  it("where nobody sits at a terminal ends with the sentence that names PGPASSWORD and the password file", async () => {
    const { status, stdout, stderr } = await startCli([...check, address], { dataFolder, environment }).ended;
    expect([status, stdout]).toEqual([4, ""]);
    expect(stderr).toMatch(new RegExp(`wymaga hasła konta ${account}\\.\n.*PGPASSWORD.*/nie/ma`));
  });

  it("opens by PGPASSWORD without a question", async () => {
    const { status } = await startCli([...check, address], {
      dataFolder,
      environment: { ...environment, PGPASSWORD: password },
    }).ended;
    expect(status).toBe(0);
  });

  describe.skipIf(process.platform !== "linux")("at a terminal", () => {
    /** Types each answer when it is asked for. */
    const atTerminal = async (answers: string[]) => {
      const run = startCli([...check, address], {
        dataFolder,
        environment: { ...environment, ...halting },
        terminal: true,
      });
      const left = [...answers];
      let asked = 0;
      const listener = setInterval(() => {
        const questions = run.soFar().stdout.split("Hasło konta").length - 1;
        if (questions <= asked) return;
        asked = questions;
        run.child.stdin?.write(left.shift() ?? CTRL_D);
      }, 50);
      const ended = await run.ended;
      clearInterval(listener);
      return { ...ended, asked };
    };

    it("asks for it, shows nothing of what is typed, and does its work", async () => {
      const { status, stdout, asked } = await atTerminal([`${password}\r`]);
      expect([status, asked]).toEqual([0, 1]);
      expect(stdout).toContain(`Hasło konta ${account} do bazy`);
      expect(stdout).toContain("jest w porządku");
      expect(stdout).not.toContain(password);
    });

    it("asks again after a wrong one, and takes a correction of what was typed", async () => {
      const { status, stdout, asked } = await atTerminal(["zle\r", `${password}zz\b\u007f\r`]);
      expect([status, asked]).toEqual([0, 2]);
      expect(stdout).toContain("nie przyjęła hasła konta");
      expect(stdout).not.toContain("zle");
    });

    it("gives up after three", async () => {
      const { status, stdout, asked } = await atTerminal(["a\r", "b\r", "c\r"]);
      expect([status, asked]).toEqual([4, 3]);
      expect(stdout.match(/nie przyjęła hasła/g)).toHaveLength(3);
    }, 30_000);

    it.each([
      ["Ctrl-C", CTRL_C],
      ["Ctrl-D", CTRL_D],
    ])("ends cleanly at %s", async (_key, sign) => {
      const { status, stdout } = await atTerminal([sign]);
      expect(status).toBe(130);
      expect(stdout).toContain("Przerwano.");
      expect(stdout).not.toMatch(/Error|at .*\.ts/);
    });
  });
});
