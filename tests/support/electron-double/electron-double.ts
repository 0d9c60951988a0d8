import { EventEmitter } from "node:events";
import type { BrowserContext } from "@playwright/test";
import { type KeyStoreDouble, keyStoreOf } from "./key-store-double.ts";
import { MessageChannelDouble } from "./message-channel-double.ts";
import type { FrameDouble } from "./page-connection.ts";
import { forkUtility } from "./utility-process-double.ts";
import { type WebContentsDouble, WindowDouble, type WindowOptions } from "./window-double.ts";

export interface MenuItem {
  label?: string;
  role?: string;
  accelerator?: string;
  click?(): void;
  submenu?: MenuItem[];
}

interface DialogAnswers {
  save: { canceled: boolean; filePath?: string };
  open: { canceled: boolean; filePaths: string[] };
}

type Handler = (event: { senderFrame: FrameDouble | null }, ...args: unknown[]) => unknown;
type ProtocolHandler = (request: Request) => Promise<Response>;

/** A double of everything that our shell uses of the `electron` module, with what it was told laid open to tests. */
export function createElectronDouble(
  context: BrowserContext,
  places: { userData: string; isFirst: boolean; keyStore: KeyStoreDouble },
) {
  const windows: WindowDouble[] = [];
  const handlers = new Map<string, Handler>();
  const schemes = new Map<string, ProtocolHandler>();
  let isQuitting = false;
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  let markEnded = () => {};
  const ended = new Promise<void>((resolve) => {
    markEnded = resolve;
  });

  const app = Object.assign(new EventEmitter(), {
    whenReady: () => ready,
    requestSingleInstanceLock: () => places.isFirst,
    getPath: (name: string) => (name === "userData" ? places.userData : `${places.userData}/${name}`),
    isPackaged: false,
    async quit() {
      isQuitting = true;
      app.emit("before-quit", { preventDefault() {} });
      for (const window of [...windows]) await window.close();
      let prevented = false;
      app.emit("will-quit", {
        preventDefault() {
          prevented = true;
        },
      });
      if (!prevented) markEnded();
    },
  });

  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  });
  const invokeAs = async (senderFrame: FrameDouble | null, channel: string, ...args: unknown[]) => {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler({ senderFrame }, ...args);
  };

  const told = {
    schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
    permissionRequest: undefined as
      | ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void)
      | undefined,
    permissionCheck: undefined as ((contents: unknown, permission: string) => boolean) | undefined,
    device: undefined as ((details: object) => boolean) | undefined,
    menu: [] as MenuItem[],
    dialogs: [] as { kind: string; options: Record<string, unknown> }[],
    external: [] as string[],
    utilities: [] as { entry: string; options: object }[],
  };
  const answers: DialogAnswers = { save: { canceled: true }, open: { canceled: true, filePaths: [] } };

  const module = {
    app,
    BrowserWindow: class extends WindowDouble {
      constructor(options: WindowOptions) {
        super(options, {
          context,
          onContents: (contents: WebContentsDouble) => void app.emit("web-contents-created", {}, contents),
          onSend: (channel, senderFrame, args) => void ipcMain.emit(channel, { senderFrame }, ...args),
          onInvoke: (channel, frame, args) => invokeAs(frame, channel, ...args),
          onAppRequest: async (url, method) => {
            const handler = schemes.get(new URL(url).protocol.replace(":", ""));
            return handler ? handler(new Request(url, { method })) : new Response(null, { status: 404 });
          },
          onClosed: (window) => {
            windows.splice(windows.indexOf(window), 1);
            if (windows.length === 0 && !isQuitting) app.emit("window-all-closed");
          },
        });
        windows.push(this);
        app.emit("browser-window-created", {}, this);
      }
    },
    ipcMain,
    MessageChannelMain: MessageChannelDouble,
    Menu: {
      buildFromTemplate: (template: MenuItem[]) => ({ template }),
      setApplicationMenu: ({ template }: { template: MenuItem[] }) => {
        told.menu = template;
      },
    },
    dialog: {
      showSaveDialog: async (...given: unknown[]) => {
        told.dialogs.push({ kind: "save", options: given.at(-1) as Record<string, unknown> });
        return answers.save;
      },
      showOpenDialog: async (...given: unknown[]) => {
        told.dialogs.push({ kind: "open", options: given.at(-1) as Record<string, unknown> });
        return answers.open;
      },
      showErrorBox: (title: string, content: string) =>
        void told.dialogs.push({ kind: "error", options: { title, content } }),
      showMessageBox: async (...given: unknown[]) => {
        told.dialogs.push({ kind: "message", options: given.at(-1) as Record<string, unknown> });
        return { response: 0 };
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (schemesGiven: typeof told.schemes) => {
        told.schemes = schemesGiven;
      },
      handle: (scheme: string, handler: ProtocolHandler) => void schemes.set(scheme, handler),
    },
    safeStorage: keyStoreOf(places.keyStore),
    screen: { getAllDisplays: () => [{ bounds: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: typeof told.permissionRequest) => {
          told.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler: typeof told.permissionCheck) => {
          told.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler: typeof told.device) => {
          told.device = handler;
        },
      },
    },
    shell: {
      openExternal: async (address: string) => void told.external.push(address),
    },
    utilityProcess: {
      fork: (entry: string, args: string[], options: object) => {
        told.utilities.push({ entry, options });
        return forkUtility(entry, args, options);
      },
    },
  };
  return { module, app, windows, told, answers, invokeAs, ipcMain, handlers, schemes, markReady, ended };
}

export type ElectronDouble = ReturnType<typeof createElectronDouble>;
