import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { explainError } from "../../electron/cli/explain-error.ts";
import { openWorkspace } from "../../electron/compose.ts";
import { logPath } from "../../electron/compose-log.ts";
import { createTranslator } from "../../shared/messages/translator.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { startCli } from "../support/run-cli.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-cli-"));
  path = join(folder, "zbiór próbny.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dataFolder = () => join(folder, "dane");
const run = (...words: string[]) => startCli(words, { dataFolder: dataFolder() }).ended;

describe("the words of the command line", () => {
  it("are explained in Polish, and in English when asked for, before or after the command", async () => {
    const polish = await run("--help");
    expect(polish.status).toBe(0);
    expect(polish.stdout).toContain("Polecenia:");
    expect(polish.stdout).toContain("tworzy pusty zbiór danych");
    const english = await run("--language", "en", "--help");
    expect(english.stdout).toContain("Commands:");
    expect((await run("sample", "--help", "--language=en")).stdout).toContain(
      "adds the programme OBCIAZENIE",
    );
    expect(polish.stdout + (await run("sample", "--help")).stdout).not.toMatch(
      /\b(options|command|Usage|default)\b/,
    );
  });

  it.each([
    [["nonsense"], "Nie ma polecenia „nonsense”."],
    [["chek"], "Czy chodziło o check?"],
    [["init", "--foo"], "Nie ma opcji „--foo”."],
    [["init", "a", "b"], "Polecenie otrzymało za dużo argumentów."],
    [["sample", "--volume"], "Opcja „--volume <N>” wymaga wartości."],
    [["sample", "--volume", "dużo"], "--volume przyjmuje liczbę całkowitą od 0 do 5000000, podano „dużo”."],
    [["indicators", "--year", "2017"], "Brakuje opcji „--programme <CODE>”."],
    [["indicators", "--programme", "X"], "Trzeba podać okres: --year albo --from i --to."],
    [["indicators", "--programme", "X", "--year", "2017", "--to", "2017-05-01"], "Okres podaje się raz"],
    [
      ["indicators", "--programme", "X", "--year", "17"],
      "--year przyjmuje rok od 1990 do 2200, podano „17”.",
    ],
    [
      ["indicators", "--programme", "X", "--from", "2017-02-30", "--to", "2017-03-01"],
      "--from przyjmuje dzień w postaci RRRR-MM-DD",
    ],
    [["report", "--year", "2017", "--out", "r.xlsx"], "Trzeba podać jedno z dwojga: --programme albo --all."],
    [
      ["report", "--all", "--programme", "X", "--year", "2017", "--out", "r.xlsx"],
      "Trzeba podać jedno z dwojga",
    ],
    [
      ["export", "--format", "pdf", "--out", "x"],
      "--format przyjmuje: register, package, csv; podano „pdf”.",
    ],
    [["import", "--programme", "X"], "Brakuje argumentu „FILE”."],
    [["init", "--language", "de"], "--language przyjmuje pl albo en, podano „de”."],
    [["backup"], "Brakuje opcji „--out <FILE>”."],
  ])("%j are refused with status 2 and one sentence", async (words, sentence) => {
    const { status, stdout, stderr } = await run(...words);
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toMatch(/error|Error|at .*\.ts/);
  });

  it("that are missing altogether bring the help, on standard error", async () => {
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Polecenia:");
  });
});

describe("init", () => {
  it("makes an empty workspace", async () => {
    const { status, stdout, stderr } = await run("init", "--workspace", path);
    expect([status, stdout, stderr]).toEqual([0, `Utworzono zbiór danych ${path}.\n`, ""]);
    expect(await programmeCodes(path)).toEqual([]);
  });

  it("adds a first programme where one is named", async () => {
    const { stdout } = await run(
      "init",
      "--workspace",
      path,
      "--programme",
      "pal-azory",
      "--name",
      "PAL Azory",
    );
    expect(stdout).toContain("Dodano program PAL-AZORY – PAL Azory.");
    expect(await programmeCodes(path)).toEqual(["PAL-AZORY"]);
  });

  it("makes nothing when the programme's code is wrong", async () => {
    const { status, stderr } = await run("init", "--workspace", path, "--programme", "zły kod");
    expect(status).toBe(3);
    expect(stderr).toContain("--programme: Kod składa się z wielkich liter");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves an existing file as it is", async () => {
    writeFileSync(path, "coś ważnego");
    const { status, stderr } = await run("init", "--workspace", path);
    expect(status).toBe(3);
    expect(stderr).toBe(`Zbiór danych ${path} już istnieje. Nic nie zmieniono.\n`);
    expect(readdirSync(folder)).toEqual(["zbiór próbny.sqlite"]);
  });

  it("names a folder that is not there", async () => {
    const { status, stderr } = await run("init", "--workspace", join(folder, "nie ma", "x.sqlite"));
    expect([status, stderr]).toEqual([4, `Folder ${join(folder, "nie ma")} nie istnieje.\n`]);
  });

  it("makes the user's own workspace when none is named, in a folder that it makes too", async () => {
    expect((await run("init")).status).toBe(0);
    expect(existsSync(join(dataFolder(), "ewaluator-pal", "workspace.sqlite"))).toBe(true);
  });

  it("fills an empty PostgreSQL database and refuses one that is in use", async () => {
    const database = await createTestDatabase();
    try {
      const first = await run("init", "--workspace", database.url, "--programme", "PAL-X");
      expect([first.status, first.stderr]).toEqual([0, ""]);
      expect(first.stdout).not.toContain("ewaluator:");
      expect((await run("init", "--workspace", database.url)).status).toBe(3);
      expect(await programmeCodes(database.url)).toEqual(["PAL-X"]);
    } finally {
      await database.drop();
    }
  });
});

describe("a workspace that cannot be opened ends in status 4:", () => {
  it("one that is not there", async () => {
    const { status, stdout, stderr } = await run("check", "--workspace", path);
    expect([status, stdout]).toEqual([4, ""]);
    expect(stderr).toContain(`Nie ma zbioru danych ${path}.`);
  });

  it("one that another process holds, named with its number", async () => {
    const held = await openWorkspace(path, { create: true });
    try {
      const { status, stderr } = await run("check", "--workspace", path, "--language", "en");
      expect(status).toBe(4);
      expect(stderr).toContain(String(process.pid));
    } finally {
      await held.close();
    }
  });

  it("a file that is something else, which stays as it was", async () => {
    writeFileSync(path, "To nie jest baza danych. ".repeat(300));
    const { status, stderr } = await run("check", "--workspace", path);
    expect(status).toBe(4);
    expect(stderr).toContain("nie jest zbiorem danych programu Ewaluator PAL");
  });

  it("the user's own, where its folder cannot be made", async () => {
    writeFileSync(dataFolder(), "");
    const { status, stderr } = await run("init");
    expect(status).toBe(4);
    expect(stderr).toContain(`Nie można zapisywać w ${join(dataFolder(), "ewaluator-pal")}.`);
  });

  it("a PostgreSQL that does not answer, without its password in the sentence", async () => {
    const { status, stderr } = await run("check", "--workspace", "postgres://jan:tajne@127.0.0.1:1/x");
    expect(status).toBe(4);
    expect(stderr).toContain("127.0.0.1");
    expect(stderr).not.toContain("tajne");
  });
});

describe("sample", () => {
  it("makes the sample, says what is in it, and check finds it sound", async () => {
    const made = await run("sample", "--workspace", path, "--volume", "50");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain("PRZYKLAD, OBCIAZENIE");
    const checked = await run("check", "--workspace", path);
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
    expect(checked.stdout).toContain("jest w porządku");
  });

  it("is refused the second time and changes nothing", async () => {
    await run("sample", "--workspace", path);
    const before = await eventCount(path);
    const { status, stderr } = await run("sample", "--workspace", path);
    expect(status).toBe(3);
    expect(stderr).toBe("W tym zbiorze są już dane przykładowe.\n");
    expect(await eventCount(path)).toBe(before);
  });

  it("interrupted by Ctrl-C leaves no file, and tells its progress on standard error alone", async () => {
    const { child, ended, soFar } = startCli(["sample", "--workspace", path, "--volume", "200000"], {
      dataFolder: dataFolder(),
    });
    await until(() => soFar().stderr.includes("Zapisywanie wydarzeń do prób"));
    child.kill("SIGINT");
    const { status, stdout, stderr } = await ended;
    expect([status, stdout]).toEqual([130, ""]);
    expect(stderr.trimEnd().endsWith("Przerwano.")).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("interrupted in a workspace that was there leaves it as it was", async () => {
    await run("init", "--workspace", path, "--programme", "PAL-X");
    const { child, ended, soFar } = startCli(["sample", "--workspace", path, "--volume", "200000"], {
      dataFolder: dataFolder(),
    });
    await until(() => soFar().stderr.includes("Zapisywanie wydarzeń do prób"));
    child.kill("SIGINT");
    expect((await ended).status).toBe(130);
    expect(await programmeCodes(path)).toEqual(["PAL-X"]);
    // The seal is left at every closing (docs/decisions/0015).
    expect(readdirSync(folder).sort()).toEqual(["zbiór próbny.sqlite", "zbiór próbny.sqlite.seal"]);
  });
});

describe("an unexpected error", () => {
  it("is told by a number alone, whose details are in the log", () => {
    vi.stubEnv("XDG_DATA_HOME", dataFolder());
    try {
      const { status, lines } = explainError(new TypeError("sekret w stosie"), createTranslator("pl"));
      const id = /numer ([0-9a-f-]{36})/.exec(lines[0] as string)?.[1];
      expect(status).toBe(1);
      expect(lines.join()).not.toContain("sekret");
      expect(readFileSync(logPath(), "utf8")).toMatch(new RegExp(`\\[${id}\\] TypeError: sekret w stosie`));
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

async function programmeCodes(address: string): Promise<string[]> {
  const workspace = await openWorkspace(address);
  try {
    return (await workspace.client.programmes.list({})).map((programme) => programme.code);
  } finally {
    await workspace.close();
  }
}

async function eventCount(address: string): Promise<number> {
  const workspace = await openWorkspace(address);
  try {
    return (await workspace.client.events.list({})).total;
  } finally {
    await workspace.close();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
