import type { Protocol } from "electron";
import type { OpenWorkspace } from "../compose.ts";
import { attachmentAnswer } from "../compose-attachments.ts";
import { pageAnswer } from "../compose-page.ts";
import { keepUpload, UPLOAD_TYPE } from "../compose-uploads.ts";
import { PAGE_HOST, PAGE_SCHEME } from "./shell-api.ts";

/** Before the app is ready: our own scheme, so that the page never comes from file:// with its rights. */
export function registerPageScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false },
    },
  ]);
}

/**
 * Serves the built page under app://ewaluator/, with the same policy as the served page; once a workspace is open also what is in its
 * attached files, and takes files that are dropped on the page. Before that the page asks for its password.
 */
export function handlePageProtocol(
  protocol: Protocol,
  folder: string,
  opened: () => OpenWorkspace | undefined,
): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const url = new URL(request.url);
    const workspace = opened();
    if (url.hostname !== PAGE_HOST) return new Response(null, { status: 404 });
    if (url.pathname === "/uploads" && workspace) return takeUpload(request, workspace);
    if (request.method !== "GET") return new Response(null, { status: 404 });
    if (url.pathname.startsWith("/attachments/") && workspace) {
      const given = await attachmentAnswer(workspace, url.pathname.slice("/attachments/".length));
      return new Response(new Uint8Array(given.body), { status: given.status, headers: given.headers });
    }
    const { status, headers, body } = await pageAnswer(
      folder,
      url.pathname,
      workspace ? "index.html" : "unlock.html",
    );
    return new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers });
  });
}

/** As the served page does it: only our script can send the header, and only a file. */
async function takeUpload(request: Request, { kernel }: OpenWorkspace): Promise<Response> {
  const isOurs =
    request.method === "POST" &&
    request.headers.get("x-ewaluator") === "1" &&
    request.headers.get("content-type") === UPLOAD_TYPE;
  if (!isOurs || !request.body) return new Response(null, { status: 403 });
  const fileId = await keepUpload(request.body, kernel.offered);
  return fileId === null
    ? new Response(null, { status: 413 })
    : Response.json({ fileId }, { headers: { "cache-control": "no-store" } });
}
