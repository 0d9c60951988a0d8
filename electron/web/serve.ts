import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import type { OpenWorkspace } from "../compose.ts";
import { attachmentAnswer } from "../compose-attachments.ts";
import { builtPageFolder, type PageAnswer, pageAnswer } from "../compose-page.ts";
import { AskedWorkspace } from "../compose-password.ts";
import { UPLOAD_TYPE } from "../compose-uploads.ts";
import { sendClosedDoor } from "./closed-door.ts";
import { Door, type Refusal } from "./door.ts";
import { sendMadeFile } from "./made-file-route.ts";
import { answerUnlocking } from "./unlock-route.ts";
import { takeUpload } from "./upload-route.ts";

export interface ServeOptions {
  /** Where its password is still missing, the page asks for it before it is the workstation. */
  workspace: OpenWorkspace | AskedWorkspace;
  /** Default: any free one. */
  port?: number;
  /** Default: where the build puts the page. */
  pageFolder?: string;
  /** Stops serving after this long without a request; default never, since whoever started it in a terminal stops it there. */
  idle?: { afterMs: number; onIdle(): void };
}

export interface ServedWorkstation {
  origin: string;
  /** Lets in once; `newAddress` makes another, for a closed tab or a second browser. */
  address: string;
  newAddress(): string;
  close(): Promise<void>;
}

const RPC_BODY_BYTES = 4 * 1024 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 120_000;

/** Serves the workstation to a browser on this machine, through the door of trust.md. */
export async function serveWorkstation(options: ServeOptions): Promise<ServedWorkstation> {
  const { workspace } = options;
  let rpc: ReturnType<typeof operationsOf> | undefined;
  // Slow headers and bodies are looked for every second, not every half minute.
  const server = createServer({ connectionsCheckingInterval: 1000 });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await listen(server, options.port ?? 0);
  const door = new Door((server.address() as AddressInfo).port);
  const folder = options.pageFolder ?? builtPageFolder();
  const stillWanted = watchIdle(options.idle);

  server.on("request", (request, response) => {
    stillWanted();
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, { status: 400, reason: "request" });
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = door.refuseForeign(request);
    if (foreign) return refuse(response, foreign);
    const url = new URL(request.url ?? "/", door.origin);
    if (url.pathname === "/enter") return enter(url, response);
    if (!door.isInside(request)) return sendClosedDoor(request, response);
    if (workspace instanceof AskedWorkspace) {
      if (url.pathname === "/unlock") return unlock(request, response, workspace);
      if (!workspace.opened) return answerLocked(url, request, response);
      return answerOpened(url, request, response, workspace.opened);
    }
    return answerOpened(url, request, response, workspace);
  }

  async function unlock(request: IncomingMessage, response: ServerResponse, asked: AskedWorkspace) {
    const refusal = request.method === "GET" ? undefined : door.refuseChange(request, "application/json");
    return refusal ? refuse(response, refusal) : answerUnlocking(request, response, asked);
  }

  /** Before the password there is nothing but the question: no operation, no file. */
  async function answerLocked(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, { status: 503, reason: "locked" });
    sendPage(await pageAnswer(folder, url.pathname, "unlock.html"), request, response);
  }

  async function answerOpened(
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
    opened: OpenWorkspace,
  ): Promise<void> {
    if (url.pathname.startsWith("/rpc/")) {
      const refusal = door.refuseChange(request, "application/json");
      if (refusal) return refuse(response, refusal);
      response.setHeader("cache-control", "no-store");
      const context = opened.service.contextFor(opened.user);
      rpc ??= operationsOf(opened);
      const { matched } = await rpc.handle(request, response, { prefix: "/rpc", context });
      if (!matched) refuse(response, { status: 400, reason: "operation" });
      return;
    }
    if (url.pathname === "/uploads") {
      const refusal = door.refuseChange(request, UPLOAD_TYPE);
      if (refusal) return refuse(response, refusal);
      return takeUpload(request, response, opened.kernel.offered);
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, { status: 405, reason: "method" });
    if (url.pathname.startsWith("/files/"))
      return sendMadeFile(url.pathname.slice("/files/".length), response, opened.kernel.files);
    if (url.pathname.startsWith("/attachments/")) {
      const given = await attachmentAnswer(opened, url.pathname.slice("/attachments/".length));
      response.writeHead(given.status, given.headers).end(request.method === "HEAD" ? undefined : given.body);
      return;
    }
    sendPage(await pageAnswer(folder, url.pathname), request, response);
  }

  function enter(url: URL, response: ServerResponse): void {
    const entered = door.enter(url.searchParams.get("token"));
    if ("status" in entered) {
      refuse(response, entered);
      return;
    }
    response
      .writeHead(303, {
        location: "/",
        "set-cookie": entered.cookie,
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      })
      .end();
  }

  return {
    origin: door.origin,
    address: door.newAddress(),
    newAddress: () => door.newAddress(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // An open stream of changes would keep the server up for ever.
      server.closeAllConnections();
      await closed;
    },
  };
}

function operationsOf({ service }: OpenWorkspace) {
  return new RPCHandler(service.router, { plugins: [new BodyLimitPlugin({ maxBodySize: RPC_BODY_BYTES })] });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function sendPage(page: PageAnswer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(page.status, page.headers).end(request.method === "HEAD" ? undefined : page.body);
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response
    .writeHead(status, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      connection: "close",
    })
    .end(`${status} ${reason}\n`);
}

function watchIdle(idle: ServeOptions["idle"]): () => void {
  if (!idle) return () => {};
  const timer = setTimeout(idle.onIdle, idle.afterMs).unref();
  return () => timer.refresh();
}
