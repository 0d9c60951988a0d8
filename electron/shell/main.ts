import { join } from "node:path";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  screen,
  session,
  shell,
} from "electron";
import { builtPageFolder } from "../compose-page.ts";
import { dialogAbout, dialogRefused } from "./boxes.ts";
import { hostDialogs } from "./dialogs.ts";
import { menuTemplate } from "./menu.ts";
import { openForShell } from "./open-for-shell.ts";
import { handlePageProtocol, registerPageScheme } from "./page-protocol.ts";
import { hostPorts } from "./port-host.ts";
import { denyLeaving, denyPermissions, pagePreferences } from "./security.ts";
import { PAGE_ORIGIN } from "./shell-api.ts";
import { keepWindowState, readWindowState } from "./window-state.ts";

/** The window: one instance, one workspace, our page and nothing else in it. */
registerPageScheme(protocol);
denyLeaving(app);

if (!app.requestSingleInstanceLock()) app.quit();
else void start();

async function start(): Promise<void> {
  await app.whenReady();
  denyPermissions(session.defaultSession);
  const pageFolder = builtPageFolder();
  handlePageProtocol(protocol, pageFolder);

  const opened = await openForShell(process.argv);
  if ("refused" in opened) {
    dialogRefused(dialog, opened);
    app.quit();
    return;
  }
  const { workspace, language } = opened;
  const preload = join(pageFolder, "../preload/preload.cjs");
  let window: BrowserWindow | null = null;

  hostPorts(ipcMain, MessageChannelMain, workspace);
  hostDialogs({ ipc: ipcMain, dialog, shell, workspace, window: () => window });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(language, {
        print: () => window?.webContents.print(),
        showAbout: () => dialogAbout(dialog, language, workspace),
      }),
    ),
  );

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
  // The workspace is closed before the program ends; quitting waits for it once.
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    void workspace.close().finally(() => app.quit());
  });
  await openWindow();
}
