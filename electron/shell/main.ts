import { join } from "node:path";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from "electron";
import { newestSoundBackup, type OpenWorkspace, restoreUnopened } from "../compose.ts";
import { builtPageFolder } from "../compose-page.ts";
import { dialogAbout, dialogOfferBackup, dialogRefused } from "./boxes.ts";
import { hostDialogs } from "./dialogs.ts";
import { KeptPasswords } from "./kept-passwords.ts";
import { menuTemplate } from "./menu.ts";
import { openForShell, type RefusedForShell } from "./open-for-shell.ts";
import { handlePageProtocol, registerPageScheme } from "./page-protocol.ts";
import { hostPasswords } from "./passwords.ts";
import { hostPorts } from "./port-host.ts";
import { denyLeaving, denyPermissions, pagePreferences } from "./security.ts";
import { PAGE_ORIGIN } from "./shell-api.ts";
import { utilityReader } from "./start-reader.ts";
import { keepWindowState, readWindowState } from "./window-state.ts";

const RELOADS_AFTER_CRASH = 3;

/** The window: one instance, one workspace, our page and nothing else in it. */
registerPageScheme(protocol);
denyLeaving(app);

// macOS says in its own way which file was clicked; the other systems put its path behind the program's name.
let clicked: string[] = [];
app.on("open-file", (event, path) => {
  event.preventDefault();
  clicked = [path];
});

if (!app.requestSingleInstanceLock()) app.quit();
else void start();

/** A file that is damaged beyond opening: the newest sound backup is offered in its place, and the file put aside. */
async function restoredInstead({ refused, language, path }: RefusedForShell): Promise<boolean> {
  if (!/^workspace\.(damaged|notAWorkspace)$/.test(refused.messageKey)) return false;
  const backup = await newestSoundBackup(path);
  if (!backup || !(await dialogOfferBackup(dialog, language, backup.madeAt))) return false;
  await restoreUnopened(backup.path, path);
  return true;
}

async function start(): Promise<void> {
  await app.whenReady();
  denyPermissions(session.defaultSession);
  const pageFolder = builtPageFolder();
  const kept = new KeptPasswords(safeStorage);

  const open = () => openForShell([...process.argv, ...clicked], utilityReader(utilityProcess), kept);
  let opened = await open();
  if ("refused" in opened && (await restoredInstead(opened))) opened = await open();
  if ("refused" in opened) {
    dialogRefused(dialog, opened);
    app.quit();
    return;
  }
  const { asked, language } = opened;
  handlePageProtocol(protocol, pageFolder, () => asked.opened);
  const preload = join(pageFolder, "../preload/preload.cjs");
  let window: BrowserWindow | null = null;

  const setMenu = async () => {
    const spoken = await language();
    const print = () => window?.webContents.print();
    const showAbout = () => dialogAbout(dialog, spoken, asked.opened?.location ?? asked.question.place);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(spoken, { print, showAbout })));
  };
  const hostWorkspace = async (workspace: OpenWorkspace) => {
    hostPorts(ipcMain, MessageChannelMain, workspace);
    hostDialogs({ ipc: ipcMain, dialog, shell, workspace, window: () => window });
    await setMenu();
  };
  hostPasswords({ ipc: ipcMain, asked, kept, onOpened: hostWorkspace });
  await (asked.opened ? hostWorkspace(asked.opened) : setMenu());

  const openWindow = async () => {
    const statePath = join(app.getPath("userData"), "window.json");
    const { maximized, ...bounds } = readWindowState(statePath, screen);
    const created = new BrowserWindow({
      ...bounds,
      minWidth: 900,
      minHeight: 600,
      show: false,
      title: "Ewaluator PAL",
      webPreferences: pagePreferences(preload),
    });
    window = created;
    keepWindowState(statePath, created);
    created.once("ready-to-show", () => {
      if (maximized) created.maximize();
      created.show();
    });
    created.on("closed", () => {
      window = null;
    });
    // A page that crashed comes back; what was saved is in the service, which runs on. Not for ever: a page that always crashes stays down.
    let reloads = 0;
    created.webContents.on("render-process-gone", (_event, { reason }) => {
      if (reason === "clean-exit" || reloads >= RELOADS_AFTER_CRASH) return;
      reloads += 1;
      created.webContents.reload();
    });
    await created.loadURL(`${PAGE_ORIGIN}/`);
  };

  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("activate", () => {
    if (!window) void openWindow();
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  // The workspace is closed before the program ends, however often somebody quits meanwhile.
  let closing: "not yet" | "now" | "done" = "not yet";
  app.on("will-quit", (event) => {
    if (closing === "done") return;
    event.preventDefault();
    if (closing === "now") return;
    closing = "now";
    void asked.close().finally(() => {
      closing = "done";
      app.quit();
    });
  });
  await openWindow();
}
