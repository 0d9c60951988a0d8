import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "./cruise-folder.ts";

const fromBuilder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));

interface ConfigReader {
  getConfig(
    folder: string,
    file: string,
    fromCommandLine: object,
    packageMetadata: { value: Promise<object> },
  ): Promise<Record<string, unknown>>;
  validateConfiguration(configuration: unknown, log: { isEnabled: boolean }): Promise<void>;
}
const reader = fromBuilder("app-builder-lib/out/util/config/config") as ConfigReader;
const packageJson = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

const readConfiguration = () =>
  reader.getConfig(repository, "electron-builder.yml", {}, { value: Promise.resolve(packageJson) });
const validate = (configuration: unknown) =>
  reader.validateConfiguration(configuration, { isEnabled: false });

describe("the installers' configuration", () => {
  it("is one that electron-builder accepts", async () => {
    await expect(validate(await readConfiguration())).resolves.toBeUndefined();
  });

  it("would not be accepted with a misspelt key, so that acceptance means something", async () => {
    await expect(validate({ ...(await readConfiguration()), electronFusez: {} })).rejects.toThrow(
      "electronFusez",
    );
  });

  it("switches off every door into the packaged program and switches on every seal", async () => {
    expect((await readConfiguration()).electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  it("keeps native files outside the archive and compiles nothing", async () => {
    const configuration = await readConfiguration();
    expect(configuration).toMatchObject({ asar: true, asarUnpack: ["**/*.node"], npmRebuild: false });
  });

  it("makes an installer and a portable program for Windows, AppImage and deb, and dmg", async () => {
    const configuration = (await readConfiguration()) as Record<string, { target: { target: string }[] }>;
    const targets = ["win", "linux", "mac"].map((system) =>
      configuration[system]?.target.map(({ target }) => target),
    );
    expect(targets).toEqual([["nsis", "portable"], ["AppImage", "deb"], ["dmg"]]);
  });

  it("leaves the user's records in place when the program is removed", async () => {
    expect((await readConfiguration()).nsis).toMatchObject({
      deleteAppDataOnUninstall: false,
      perMachine: false,
    });
  });

  it("packs the program that package.json names", () => {
    expect(packageJson.main).toBe("out/main/shell.js");
  });

  it("opens workspaces by a double click, under an ending that is nobody else's", async () => {
    expect((await readConfiguration()).fileAssociations).toMatchObject([
      { ext: "ewaluator-pal", role: "Editor" },
    ]);
  });

  it("has icons of its own for each system, in the sizes that the systems ask for", async () => {
    const configuration = (await readConfiguration()) as Record<string, { icon?: string }>;
    const of = (system: string) => join(repository, configuration[system]?.icon ?? "missing");
    const ico = readFileSync(of("win"));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const start = ico.readUInt32LE(entry + 12);
      return {
        size: ico.readUInt8(entry) || 256,
        png: ico.subarray(start, start + ico.readUInt32LE(entry + 8)),
      };
    });
    expect(pictures.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { size, png } of pictures) expect(sizeOfPng(png)).toEqual([size, size]);

    const icns = readFileSync(of("mac"));
    expect([icns.toString("ascii", 0, 4), icns.readUInt32BE(4)]).toEqual(["icns", icns.length]);
    const sizes: number[] = [];
    for (let place = 8; place < icns.length; place += icns.readUInt32BE(place + 4))
      sizes.push(sizeOfPng(icns.subarray(place + 8))[0] as number);
    expect(sizes).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);

    for (const name of readdirSync(of("linux"))) {
      const [width] = sizeOfPng(readFileSync(join(of("linux"), name)));
      expect(name).toBe(`${width}x${width}.png`);
    }
  });
});

describe("the workflows of the public CI", () => {
  const folder = join(repository, ".github/workflows");
  const workflows = readdirSync(folder).map((file) => ({
    file,
    ...(fromBuilder("js-yaml").load(readFileSync(join(folder, file), "utf8")) as Workflow),
  }));
  const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
  const commands = steps.flatMap(({ run }) => run ?? []).join("\n");

  it("call only scripts that exist", () => {
    const scripts = [...commands.matchAll(/npm run (?:--?\w+ )*([\w:-]+)/g)].map(([, name]) => name);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((name) => !packageJson.scripts[name as string])).toEqual([]);
    const files = [...commands.matchAll(/(?:^|\s)((?:node )?(?:\.ci|scripts|node_modules)\/\S+)/g)].map(
      ([, file]) => (file as string).replace("node ", ""),
    );
    expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });

  it("build, try the window and the packed program on three systems before anything is handed out", () => {
    const release = workflows.find(({ file }) => file === "release.yml");
    expect(release?.jobs.build?.strategy?.matrix.os?.map((os) => os.split("-")[0])).toEqual([
      "ubuntu",
      "windows",
      "macos",
    ]);
    expect(release?.jobs.publish?.needs).toBe("build");
    const built = release?.jobs.build?.steps.map(({ run }) => run ?? "").join("\n") ?? "";
    const order = ["npm ci", "npm run build", "--project=electron", "npm run package --", "package:smoke"];
    const places = order.map((command) => built.indexOf(command));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const made of ["sha256sum", "npm sbom", "licences", "version.json"])
      expect(commands).toContain(made);
  });

  it("give nobody more rights than they use, and end by themselves", () => {
    for (const workflow of workflows) {
      expect(workflow.permissions).toEqual({ contents: "read" });
      for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
    }
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      needs?: string;
      strategy?: { matrix: { os?: string[] } };
      "timeout-minutes": number;
      steps: { run?: string; uses?: string }[];
    }
  >;
}

function sizeOfPng(png: Buffer): [number, number] {
  if (png.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
