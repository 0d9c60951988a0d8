import type { Protocol } from "electron";
import { pageAnswer } from "../compose-page.ts";
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

/** Serves the built page under app://ewaluator/, with the same policy as the served page. */
export function handlePageProtocol(protocol: Protocol, folder: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.hostname !== PAGE_HOST || request.method !== "GET") return new Response(null, { status: 404 });
    const { status, headers, body } = await pageAnswer(folder, url.pathname);
    return new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers });
  });
}
