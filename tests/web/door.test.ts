import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { type ServedWorkstation, serveWorkstation } from "../../electron/web/index.ts";
import { attachBytes, pngOf } from "../support/attached-files.ts";
import { openTestWorkspace, type TestWorkspace } from "../support/engines.ts";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let workspace: TestWorkspace;
let served: ServedWorkstation;
let pageFolder: string;
let cookie: string;

beforeAll(async () => {
  workspace = await openTestWorkspace("sqlite");
  pageFolder = mkdtempSync(join(tmpdir(), "ewaluator-page-"));
  mkdirSync(join(pageFolder, "assets"));
  writeFileSync(
    join(pageFolder, "index.html"),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>strona</p>',
  );
  writeFileSync(join(pageFolder, "assets", "main-abc.js"), "export {};");
  served = await serveWorkstation({ workspace, pageFolder });
  cookie = await enter();
});

afterAll(async () => {
  await served.close();
  await workspace.dispose();
  rmSync(pageFolder, { recursive: true });
});

async function enter(): Promise<string> {
  const { pathname, search } = new URL(served.newAddress());
  const answer = await ask(pathname + search);
  expect(answer.status).toBe(303);
  return String(answer.headers["set-cookie"]).split(";")[0] as string;
}

/** A request as any program on this machine could send it: every header may be forged. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; port?: number } = {},
): Promise<Answer> {
  const port = Number(new URL(served.origin).port);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port,
        path,
        method: options.method ?? "GET",
        headers: { host: `127.0.0.1:${port}`, ...options.headers },
        agent: false,
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on("error", reject);
    request.end(options.body);
  });
}

const rpcHeaders = () => ({
  cookie,
  origin: served.origin,
  "x-ewaluator": "1",
  "content-type": "application/json",
  "sec-fetch-site": "same-origin",
});
const callInfo = (headers: Record<string, string> = {}, method = "POST") => {
  const all: Record<string, string> = { ...rpcHeaders(), ...headers };
  for (const [name, value] of Object.entries(all)) if (value === "") delete all[name];
  return ask("/rpc/workspace/info", { method, headers: all, body: JSON.stringify({ json: {} }) });
};

describe("the launch token", () => {
  it("lets in once, with a cookie that scripts and other sites never see, and a clean address after it", async () => {
    const { pathname, search } = new URL(served.newAddress());
    const first = await ask(pathname + search);
    expect(first).toMatchObject({
      status: 303,
      headers: { location: "/", "referrer-policy": "no-referrer", "cache-control": "no-store" },
    });
    const port = new URL(served.origin).port;
    expect(String(first.headers["set-cookie"])).toMatch(
      new RegExp(`^ewaluator-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect((await ask(pathname + search)).status).toBe(403);
  });

  it("has 256 bits and is never the same", () => {
    const tokens = [served.newAddress(), served.newAddress()].map(
      (address) => new URL(address).searchParams.get("token") ?? "",
    );
    expect(tokens.map((token) => Buffer.from(token, "base64url").length)).toEqual([32, 32]);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  it("cannot be guessed: after ten wrong ones in a minute even a right one must wait", async () => {
    const own = await serveWorkstation({ workspace, pageFolder });
    const right = new URL(own.address);
    const askOwn = (path: string) =>
      new Promise<number>((resolve) =>
        httpRequest(
          { host: "127.0.0.1", port: right.port, path, agent: false, headers: { host: right.host } },
          (response) => resolve(response.resume().statusCode ?? 0),
        ).end(),
      );
    const wrong = [];
    for (let attempt = 0; attempt < 10; attempt++) wrong.push(await askOwn(`/enter?token=${"a".repeat(43)}`));
    expect(new Set(wrong)).toEqual(new Set([403]));
    expect(await askOwn(right.pathname + right.search)).toBe(429);
    await own.close();
  });
});

describe("who stands outside", () => {
  it("gets nothing without the cookie, and a person a page that says how to come in", async () => {
    for (const path of ["/", "/assets/main-abc.js", "/files/x", "/p/PAL/events"])
      expect((await ask(path)).status, path).toBe(401);
    expect((await ask("/", { headers: { accept: "text/html" } })).body).toContain(
      "Tu potrzebny jest adres z programu",
    );
    expect((await callInfo({ cookie: "" })).status).toBe(401);
    expect((await callInfo({ cookie: `${cookie}x` })).status).toBe(401);
    expect((await callInfo({ cookie: `${cookie}; ${cookie}x` })).status).toBe(401);
  });

  it("is refused by any other host name: DNS rebinding, other port, localhost, none, two", async () => {
    const port = new URL(served.origin).port;
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      `localhost:${port}`,
      "127.0.0.1",
      `127.0.0.1:${Number(port) + 1}`,
      `127.0.0.1.nip.io:${port}`,
    ]) {
      expect((await ask("/", { headers: { host, cookie } })).status, host).toBe(421);
    }
    expect(await rawStatus("GET / HTTP/1.0\r\n\r\n")).toBe(421);
    expect(
      await rawStatus(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\n\r\n`),
    ).toBeGreaterThanOrEqual(400);
  });

  it("is refused from another origin, from no origin, or cross-site, even with the cookie", async () => {
    expect((await callInfo()).status).toBe(200);
    const forged: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "" },
      { origin: served.origin.replace("http", "https") },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of forged) expect((await callInfo(headers)).status, JSON.stringify(headers)).toBe(403);
  });

  it("cannot send what a form or an image could send", async () => {
    expect((await callInfo({ "x-ewaluator": "" })).status).toBe(403);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    ]) {
      expect((await callInfo({ "content-type": type })).status, type).toBe(415);
    }
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS"])
      expect((await callInfo({}, method)).status, method).toBe(405);
  });

  it("is given no CORS permission", async () => {
    expect(
      Object.keys((await callInfo()).headers).filter((name) => name.startsWith("access-control")),
    ).toEqual([]);
  });
});

function rawStatus(text: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(served.origin).port), "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
    setTimeout(() => socket.end(), 200);
  });
}

describe("who is inside", () => {
  it("gets the page with a policy that allows nothing but its own files, and a nonce that is new each time", async () => {
    const [first, second] = [
      await ask("/", { headers: { cookie } }),
      await ask("/p/PAL-UGOREK/events?period=2017", { headers: { cookie } }),
    ];
    const policy = String(first.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] as string;
    expect(first.body).toContain(`nonce="${nonce}"`);
    expect(second.body).toContain("strona");
    expect(second.body).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
    });
  });

  it("gets built files for good and nothing outside their folder", async () => {
    expect(await ask("/assets/main-abc.js", { headers: { cookie } })).toMatchObject({
      status: 200,
      body: "export {};",
      headers: { "cache-control": expect.stringContaining("immutable") },
    });
    for (const path of [
      "/../package.json",
      "/..%2f..%2fetc%2fpasswd.txt",
      "/%2e%2e/%2e%2e/etc/hostname.txt",
      "/assets/..%5c..%5cx.js",
      "/%00.js",
      "/nie-ma.js",
    ]) {
      expect((await ask(path, { headers: { cookie } })).status, path).toBe(404);
    }
  });

  it("may not send more than an operation needs", async () => {
    const body = JSON.stringify({ json: { search: "x".repeat(5 * 1024 * 1024) } });
    const answer = await ask("/rpc/programmes/list", { method: "POST", headers: rpcHeaders(), body });
    expect(answer.status).toBe(413);
  });

  it("works through the page's own client, failures and streams included", async () => {
    const link = new RPCLink({
      url: `${served.origin}/rpc`,
      headers: { cookie, origin: served.origin, "x-ewaluator": "1" },
    });
    const client: Client = createORPCClient(link);
    const { id } = await client.programmes.create({ code: "PAL-WEB", name: "Web", kind: "other" });
    expect((await client.programmes.list({})).map((programme) => programme.id)).toEqual([id]);
    await expect(
      client.events.create({ programmeId: id, date: "2017-13-01", title: "x" }),
    ).rejects.toMatchObject({ code: "INVALID_INPUT", data: { issues: [{ field: "date" }] } });
    const stop = new AbortController();
    const changes = await client.workspace.changes({}, { signal: stop.signal });
    const next = changes[Symbol.asyncIterator]().next();
    await client.areas.create({ name: "Azory" });
    expect((await next).value).toEqual({ operation: "areas.create", kinds: ["area"] });
    stop.abort();
  });

  it("takes an upload by id, not by path, and refuses one that is too large", async () => {
    const headers = { ...rpcHeaders(), "content-type": "application/octet-stream" };
    const answer = await ask("/uploads", { method: "POST", headers, body: "PK" });
    expect(Object.keys(JSON.parse(answer.body))).toEqual(["fileId"]);
    expect(
      (await ask("/uploads", { method: "POST", headers: { ...headers, "x-ewaluator": "0" }, body: "PK" }))
        .status,
    ).toBe(403);
    const large = await ask("/uploads", {
      method: "POST",
      headers,
      body: "x".repeat(51 * 1024 * 1024),
    }).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
  });

  it("gives out an attached file to whoever is inside, as what it is and never as a page", async () => {
    const { client } = workspace;
    const { id: programmeId } = await client.programmes.create({
      code: "PLIKI",
      name: "Pliki",
      kind: "other",
    });
    const event = await client.events.create({ programmeId, date: "2018-01-04", title: "Piknik" });
    const { id, revision } = await attachBytes(
      workspace,
      { kind: "event", id: event.id },
      "łódź.png",
      pngOf(9),
    );
    const path = `/attachments/${id}`;
    expect((await ask(path)).status).toBe(401);
    expect((await ask(path, { headers: { cookie, "sec-fetch-site": "cross-site" } })).status).toBe(403);
    const answer = await ask(path, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "image/png",
      "content-length": String(pngOf(9).length),
      "content-disposition": "attachment; filename=\"__d_.png\"; filename*=UTF-8''%C5%82%C3%B3d%C5%BA.png",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    for (const other of ["/attachments/", "/attachments/nieznany", "/attachments/..%2F..%2Fetc%2Fpasswd"])
      expect((await ask(other, { headers: { cookie } })).status).toBe(404);
    await client.attachments.remove({ id, revision });
    expect((await ask(path, { headers: { cookie } })).status).toBe(404);
  });

  it("downloads a made file under its Polish name", async () => {
    const made = await workspace.kernel.files.make(
      "Sprawozdanie łódź.xlsx",
      "application/vnd.ms-excel",
      async (path) => writeFileSync(path, "abc"),
    );
    const answer = await ask(`/files/${made.fileId}`, { headers: { cookie } });
    expect(answer).toMatchObject({ status: 200, body: "abc" });
    expect(answer.headers["content-disposition"]).toBe(
      "attachment; filename=\"Sprawozdanie___d_.xlsx\"; filename*=UTF-8''Sprawozdanie%20%C5%82%C3%B3d%C5%BA.xlsx",
    );
    expect((await ask("/files/nieznany", { headers: { cookie } })).status).toBe(404);
  });
});

describe("a workstation that is closed", () => {
  it("leaves nothing listening, even while a page follows changes", async () => {
    const own = await serveWorkstation({ workspace, pageFolder });
    const link = new RPCLink({ url: `${own.origin}/rpc`, headers: { cookie: "x" } });
    await expect((createORPCClient(link) as Client).workspace.info({})).rejects.toThrow();
    await own.close();
    await expect(fetch(own.origin)).rejects.toThrow();
  });

  it("says that it is idle when nobody has come for a while", async () => {
    const isIdle = await new Promise<boolean>((resolve) => {
      void serveWorkstation({
        workspace,
        pageFolder,
        idle: { afterMs: 30, onIdle: () => resolve(true) },
      }).then((own) => setTimeout(() => void own.close(), 300));
    });
    expect(isIdle).toBe(true);
  });
});
