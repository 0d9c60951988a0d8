import type { IncomingMessage, ServerResponse } from "node:http";
import { createTranslator } from "../../shared/messages/translator.ts";

/** Nobody is let in without the cookie; a person gets a page that says how to come in, a program a bare 401. */
export function sendClosedDoor(request: IncomingMessage, response: ServerResponse): void {
  const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
  const headers = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
  if (!wantsPage) {
    response.writeHead(401, { ...headers, "content-type": "text/plain; charset=utf-8" }).end("401 cookie\n");
    return;
  }
  const [pl, en] = [createTranslator("pl"), createTranslator("en")];
  response
    .writeHead(401, {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    })
    .end(
      `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Ewaluator PAL</title></head><body><main>
<h1>${pl("web.closedTitle")}</h1><p>${pl("web.closedText")}</p><hr><section lang="en"><h2>${en("web.closedTitle")}</h2><p>${en("web.closedText")}</p></section>
</main></body></html>\n`,
    );
}
