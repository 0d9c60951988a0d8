import { readFileSync } from "node:fs";
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
});
