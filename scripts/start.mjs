// `npm start`: from a bare checkout to the open workstation. Plain Node 20, no packages: they may not be there yet.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { fetchElectron, findElectron, reasonAgainstWindow } from "./electron-window.mjs";
import { ensureInstalled } from "./install.mjs";
import { node24, root } from "./places.mjs";
import { runInForeground } from "./run.mjs";
import { texts } from "./texts.mjs";

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`${texts.nodeTooOld} ${process.versions.node}`);
  process.exit(1);
}

const given = process.argv.slice(2);
const forWorkstation = given.filter((argument) => argument !== "--electron" && argument !== "--page");

await ensureInstalled();
await ensureBuilt();

let reason = reasonAgainstWindow(given);
if (reason === null && findElectron() === null) reason = await fetchElectron(given.includes("--electron"));
const electron = reason === null ? findElectron() : null;

if (electron) {
  // The folder's package.json names out/main/shell.js as the program.
  process.exit(await runInForeground(electron, [root, ...forWorkstation]));
}
console.error(texts.page(reason ?? texts.electronAbsent));
process.exit(await runInForeground(node24(), [join(root, "out/main/cli.js"), "serve", ...forWorkstation]));
