import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { repository } from "./cruise-folder.ts";

/** The messages the compiler gives for `text` standing in `folder`, under the settings of its layer. */
function check(project: string, folder: string, text: string): string[] {
  const file = join(repository, folder, "layer-probe.ts");
  const { config } = ts.readConfigFile(join(repository, project), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? text : readFile(path));
  const { getSourceFile } = host;
  host.getSourceFile = (path, languageVersion, ...rest) =>
    path === file
      ? ts.createSourceFile(path, text, languageVersion)
      : getSourceFile.call(host, path, languageVersion, ...rest);
  const program = ts.createProgram(
    [file],
    { ...options, incremental: false, tsBuildInfoFile: undefined },
    host,
  );
  const source = program.getSourceFile(file);
  return program
    .getSemanticDiagnostics(source)
    .concat(program.getSyntacticDiagnostics(source))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
}

const usesDom = "export const title = document.title;\n";
const usesNode = "export const folder = process.cwd();\n";

describe("each layer is compiled with the types of its surroundings only", () => {
  it.each([
    ["shared", "document", "tsconfig.shared.json", "shared/vocabulary", usesDom],
    ["shared", "process", "tsconfig.shared.json", "shared/vocabulary", usesNode],
    ["renderer", "process", "tsconfig.renderer.json", "renderer/ui", usesNode],
    ["electron", "document", "tsconfig.electron.json", "electron/service", usesDom],
  ])("%s does not know what is not there: %s", (_layer, name, project, folder, text) => {
    expect(check(project, folder, text).join()).toContain(`Cannot find name '${name}'`);
  });

  it.each([
    ["renderer", "tsconfig.renderer.json", "renderer/ui", usesDom],
    ["electron", "tsconfig.electron.json", "electron/service", usesNode],
  ])("%s knows its own surroundings", (_layer, project, folder, text) => {
    expect(check(project, folder, text)).toEqual([]);
  });

  it("shared stays without Node's types when it uses the contract builder", () => {
    const text = `import { oc } from "@orpc/contract";\nimport { z } from "zod";\nexport const both = [oc, z];\n${usesNode}`;
    expect(check("tsconfig.shared.json", "shared/contract", text).join()).toContain(
      "Cannot find name 'process'",
    );
  });

  it.each([
    ["an enum", "export enum Level { low, high }\n"],
    ["a parameter property", "export class Box { constructor(readonly size: number) {} }\n"],
    ["a namespace with a value", "export namespace inside { export const one = 1; }\n"],
  ])("%s is refused, because Node strips types and cannot translate it", (_what, text) => {
    expect(check("tsconfig.electron.json", "electron/service", text).join()).toContain("erasableSyntaxOnly");
  });

  it("a missing record in a list is not overlooked", () => {
    const text = "export const first = (list: string[]): string => list[0];\n";
    expect(check("tsconfig.shared.json", "shared/vocabulary", text).join()).toContain("not assignable");
  });
});
