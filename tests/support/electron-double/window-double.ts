import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { toHosted } from "./app-addresses.ts";
import { type FrameDouble, PageConnection, type PageRequest } from "./page-connection.ts";

export interface WindowOptions {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  show?: boolean;
  webPreferences: { preload: string } & Record<string, unknown>;
  [option: string]: unknown;
}

/** What a window needs of the rest of the double. */
export interface WindowHost {
  context: BrowserContext;
  onContents(contents: WebContentsDouble): void;
  onSend(channel: string, frame: FrameDouble, args: unknown[], contents: WebContentsDouble): void;
  onInvoke(channel: string, frame: FrameDouble, args: unknown[]): Promise<unknown>;
  onAppRequest(url: string, method: string): Promise<Response>;
  onClosed(window: WindowDouble): void;
}

type OpenHandler = (details: { url: string }) => { action: "deny" | "allow" };

/** A request that left the app's own addresses, and what became of it. */
export interface Departure {
  url: string;
  kind: "navigation" | "frame" | "redirect" | "resource";
  let: boolean;
}

export class WebContentsDouble extends EventEmitter {
  readonly departures: Departure[] = [];
  readonly openedAddresses: string[] = [];
  printCount = 0;
  reloadCount = 0;
  openHandler: OpenHandler = () => ({ action: "allow" });
  connection: PageConnection | undefined;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  print(): void {
    this.printCount += 1;
  }

  /** Chromium itself writes it, as it does in Electron. */
  async printToPDF(options: { preferCSSPageSize: boolean; printBackground: boolean }): Promise<Buffer> {
    const page = this.connection?.page;
    if (!page) throw new Error("nothing is open");
    const { preferCSSPageSize, printBackground } = options;
    return page.pdf({ format: "A4", preferCSSPageSize, printBackground });
  }

  reload(): void {
    this.reloadCount += 1;
    // A second one cuts the first short.
    void this.connection?.page.reload().catch(() => {});
  }

  getURL(): string {
    return this.connection?.frame().url ?? "";
  }
}

/** BrowserWindow: a page of real Chromium. */
export class WindowDouble extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents = new WebContentsDouble();
  readonly calls: string[] = [];
  #host: WindowHost;
  #opened: Promise<PageConnection>;
  #expected: string | undefined;
  #isMaximized = false;
  #isMinimized = false;
  isClosed = false;

  constructor(options: WindowOptions, host: WindowHost) {
    super();
    this.options = options;
    this.#host = host;
    host.onContents(this.webContents);
    this.#opened = PageConnection.open(host.context, readFileSync(options.webPreferences.preload, "utf8"), {
      onSend: (channel, frame, args) => host.onSend(channel, frame, args, this.webContents),
      onInvoke: host.onInvoke,
      onRequest: (request) => this.#letThrough(request),
    });
  }

  get page(): Promise<Page> {
    return this.#opened.then(({ page }) => page);
  }

  async loadURL(address: string): Promise<void> {
    const connection = await this.#opened;
    this.webContents.connection = connection;
    const { page } = connection;
    page.on("popup", (popup) => {
      const url = popup.url();
      this.webContents.openedAddresses.push(url);
      if (this.webContents.openHandler({ url }).action === "deny") void popup.close();
    });
    this.#expected = address;
    await page.goto(toHosted(address));
    this.emit("ready-to-show");
  }

  /** Asks the main process about each navigation that the page itself begins, then serves what is the app's own. */
  async #letThrough(request: PageRequest): Promise<Response | null> {
    const { url, isNavigation, isMainFrame, isRedirect } = request;
    if (isNavigation && url !== this.#expected) {
      let prevented = false;
      const event = { url, isMainFrame, preventDefault: () => (prevented = true) };
      if (isRedirect) this.webContents.emit("will-redirect", event, url);
      else {
        this.webContents.emit("will-frame-navigate", event, url);
        if (isMainFrame) this.webContents.emit("will-navigate", event, url);
      }
      const kind = isRedirect ? "redirect" : isMainFrame ? "navigation" : "frame";
      this.webContents.departures.push({ url, kind, let: !prevented });
      if (prevented) return null;
    }
    if (isNavigation) this.#expected = undefined;
    if (url.startsWith("app://")) return this.#host.onAppRequest(url, request.method);
    this.webContents.departures.push({ url, kind: "resource", let: false });
    return null;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.emit("close", { preventDefault: () => {} });
    this.isClosed = true;
    this.emit("closed");
    this.#host.onClosed(this);
    await (await this.page).close();
  }

  show(): void {
    this.calls.push("show");
  }
  focus(): void {
    this.calls.push("focus");
  }
  maximize(): void {
    this.calls.push("maximize");
    this.#isMaximized = true;
  }
  minimize(): void {
    this.#isMinimized = true;
  }
  restore(): void {
    this.calls.push("restore");
    this.#isMinimized = false;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  getNormalBounds() {
    const { x = 100, y = 60, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
}
