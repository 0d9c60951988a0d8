import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { fromHosted } from "./app-addresses.ts";
import type { PortDouble } from "./message-channel-double.ts";
import { TO_MAIN, WORLD, worldScripts } from "./preload-worlds.ts";

/** A frame as the main process sees it, e.g. as the sender of a message. */
export interface FrameDouble {
  url: string;
  parent: FrameDouble | null;
  postMessage(channel: string, message: unknown, ports?: PortDouble[]): void;
}

export interface PageEvents {
  onSend(channel: string, frame: FrameDouble, args: unknown[]): void;
  onInvoke(channel: string, frame: FrameDouble, args: unknown[]): Promise<unknown>;
  /** Answers a request of the page; null = the main process did not let it through. */
  onRequest(request: PageRequest): Promise<Response | null>;
}

export interface PageRequest {
  url: string;
  method: string;
  isNavigation: boolean;
  isMainFrame: boolean;
  isRedirect: boolean;
}

interface Packed {
  value?: unknown;
  bytes?: string;
}

/** One page of real Chromium with the preload in an isolated world, spoken to over Chromium's debugging protocol. */
export class PageConnection {
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #events: PageEvents;
  readonly #frames = new Map<string, { url: string; parentId: string | undefined }>();
  readonly #frameOfContext = new Map<number, string>();
  readonly #ports = new Map<number, { port: PortDouble; contextId: number }>();
  #mainFrameId = "";
  #contextId = 0;
  #lastPort = 0;

  static async open(context: BrowserContext, preload: string, events: PageEvents): Promise<PageConnection> {
    const page = await context.newPage();
    const connection = new PageConnection(page, await context.newCDPSession(page), events);
    await connection.#prepare(preload);
    return connection;
  }

  private constructor(page: Page, cdp: CDPSession, events: PageEvents) {
    this.page = page;
    this.#cdp = cdp;
    this.#events = events;
  }

  frame(id = this.#mainFrameId): FrameDouble {
    const known = this.#frames.get(id);
    return {
      url: fromHosted(known?.url ?? "about:blank"),
      parent: known?.parentId ? this.frame(known.parentId) : null,
      postMessage: (channel, message, ports = []) =>
        this.#tell({ type: "post", channel, message, ports: ports.map((port) => this.#sendPort(port)) }),
    };
  }

  async #prepare(preload: string): Promise<void> {
    const cdp = this.#cdp;
    cdp.on("Page.frameNavigated", ({ frame }) => {
      this.#frames.set(frame.id, { url: frame.url, parentId: frame.parentId });
    });
    cdp.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
      this.#frames.set(frameId, { url, parentId: this.#frames.get(frameId)?.parentId });
    });
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      const frameId = (context.auxData as { frameId?: string } | undefined)?.frameId ?? "";
      if (context.name !== WORLD) return;
      this.#frameOfContext.set(context.id, frameId);
      if (frameId === this.#mainFrameId) this.#contextId = context.id;
    });
    cdp.on("Runtime.executionContextDestroyed", ({ executionContextId }) =>
      this.#closePorts(executionContextId),
    );
    cdp.on("Runtime.executionContextsCleared", () => this.#closePorts());
    cdp.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name === TO_MAIN) void this.#hear(JSON.parse(payload), executionContextId);
    });
    cdp.on("Fetch.requestPaused", (paused) => void this.#answer(paused).catch(() => {}));

    const { frameTree } = await cdp.send("Page.getFrameTree");
    this.#mainFrameId = frameTree.frame.id;
    this.#frames.set(frameTree.frame.id, { url: frameTree.frame.url, parentId: undefined });
    await cdp.send("Page.enable");
    await cdp.send("Runtime.enable");
    // Only the isolated world gets the function that speaks to us.
    await cdp.send("Runtime.addBinding", { name: TO_MAIN, executionContextName: WORLD });
    const scripts = worldScripts(preload);
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: scripts.page });
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: scripts.isolated, worldName: WORLD });
    await cdp.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  }

  async #answer(paused: {
    requestId: string;
    request: { url: string; method: string };
    resourceType: string;
    frameId: string;
    redirectedRequestId?: string;
  }): Promise<void> {
    const { requestId, request } = paused;
    const response = await this.#events.onRequest({
      url: fromHosted(request.url),
      method: request.method,
      isNavigation: paused.resourceType === "Document",
      isMainFrame: paused.frameId === this.#mainFrameId,
      isRedirect: paused.redirectedRequestId !== undefined,
    });
    if (!response) {
      await this.#cdp.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
      return;
    }
    await this.#cdp.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString("base64"),
    });
  }

  async #hear(
    message:
      | { type: "send"; channel: string; args: unknown[] }
      | { type: "invoke"; id: number; channel: string; args: unknown[] }
      | { type: "port"; id: number; data: Packed },
    contextId: number,
  ): Promise<void> {
    const frame = this.frame(this.#frameOfContext.get(contextId));
    if (message.type === "send") this.#events.onSend(message.channel, frame, message.args);
    if (message.type === "port") this.#ports.get(message.id)?.port.other?.receive(unpack(message.data));
    if (message.type !== "invoke") return;
    const { id } = message;
    try {
      const value = await this.#events.onInvoke(message.channel, frame, message.args);
      this.#tell({ type: "answer", id, value: value ?? null });
    } catch (error) {
      this.#tell({ type: "answer", id, error: (error as Error).message });
    }
  }

  #sendPort(port: PortDouble): number {
    this.#lastPort += 1;
    const id = this.#lastPort;
    const contextId = this.#contextId;
    this.#ports.set(id, { port, contextId });
    port.onArrival = (data) => this.#tell({ type: "port", id, data: pack(data) }, contextId);
    port.on("close", () => this.#tell({ type: "portClosed", id }, contextId));
    return id;
  }

  #closePorts(contextId?: number): void {
    for (const [id, { port, contextId: own }] of this.#ports) {
      if (contextId !== undefined && contextId !== own) continue;
      this.#ports.delete(id);
      port.removeAllListeners("close");
      port.close();
    }
  }

  #tell(message: object, contextId = this.#contextId): void {
    const expression = `__fromMain(${JSON.stringify(JSON.stringify(message))})`;
    // A page that has gone in the meantime hears nothing, as in Electron.
    void this.#cdp.send("Runtime.evaluate", { expression, contextId }).catch(() => {});
  }
}

function pack(data: unknown): Packed {
  if (data instanceof Uint8Array || data instanceof ArrayBuffer)
    return { bytes: Buffer.from(data as Uint8Array).toString("base64") };
  return { value: data };
}

function unpack({ value, bytes }: Packed): unknown {
  return bytes === undefined ? value : new Uint8Array(Buffer.from(bytes, "base64"));
}
