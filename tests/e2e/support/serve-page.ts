// Serves a workspace from the sources with a page built elsewhere (EWALUATOR_E2E_PAGE): for those who are writing the page.
import { openWorkspace } from "../../../electron/compose.ts";
import { serveWorkstation } from "../../../electron/web/index.ts";

const [path = "", pageFolder = ""] = process.argv.slice(2);
const workspace = await openWorkspace(path);
const served = await serveWorkstation({ workspace, pageFolder });
console.log(served.address);
process.once("SIGINT", async () => {
  await served.close();
  await workspace.close();
});
