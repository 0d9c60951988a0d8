import { openWorkspace } from "../../electron/compose.ts";
import { takeBlocks } from "./longest-block.ts";
import { bringInTwice } from "./measure-register.ts";

/** The program that measureImport starts: a workspace, a register, and nothing done before. */
const [address = "", path = ""] = process.argv.slice(2);
const workspace = await openWorkspace(address);
try {
  const figures = await bringInTwice(workspace, path);
  process.stdout.write(JSON.stringify({ figures, blocks: takeBlocks() }));
} finally {
  await workspace.close();
}
