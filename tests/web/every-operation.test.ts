import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedWorkstation, serveWorkstation } from "../../electron/web/index.ts";
import { OPERATIONS } from "../support/contract-operations.ts";
import { openTestWorkspace, type TestWorkspace } from "../support/engines.ts";

let workspace: TestWorkspace;
let served: ServedWorkstation;
let other: ServedWorkstation;
let pageFolder: string;
let port: number;
let cookie: string;
let othersCookie: string;
const agent = new Agent({ keepAlive: false, maxSockets: 8 });

beforeAll(async () => {
  workspace = await openTestWorkspace("sqlite");
  pageFolder = mkdtempSync(join(tmpdir(), "ewaluator-page-"));
  writeFileSync(join(pageFolder, "index.html"), "<p>strona</p>");
  served = await serveWorkstation({ workspace, pageFolder });
  other = await serveWorkstation({ workspace, pageFolder });
  port = Number(new URL(served.origin).port);
  cookie = await enter(served);
  othersCookie = await enter(other);
});

afterAll(async () => {
  agent.destroy();
  await served.close();
  await other.close();
  await workspace.dispose();
  rmSync(pageFolder, { recursive: true });
});

async function enter(workstation: ServedWorkstation): Promise<string> {
  const response = await fetch(workstation.newAddress(), { redirect: "manual" });
  return String(response.headers.get("set-cookie")).split(";")[0] as string;
}

function statusOf(
  path: string,
  headers: Record<string, string>,
  body = "{}",
  method = "POST",
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const right = () => ({
  host: `127.0.0.1:${port}`,
  cookie,
  origin: served.origin,
  "x-ewaluator": "1",
  "content-type": "application/json",
  "sec-fetch-site": "same-origin",
});

describe("the served page", () => {
  it("lets nobody near any operation without exactly the right credentials", {
    timeout: 120_000,
  }, async () => {
    const value = cookie.split("=")[1] as string;
    const forged: Record<string, Record<string, string | undefined>> = {
      "no cookie": { cookie: undefined },
      "empty cookie": { cookie: `ewaluator-${port}=` },
      "wrong cookie": { cookie: `ewaluator-${port}=${"A".repeat(43)}` },
      "cookie cut short": { cookie: cookie.slice(0, -1) },
      "two cookies": { cookie: `${cookie}; ${cookie}` },
      "stolen cookie under another port's name": { cookie: `ewaluator-${port + 1}=${value}` },
      "another workstation's cookie": { cookie: othersCookie },
      "another workstation's secret": { cookie: `ewaluator-${port}=${othersCookie.split("=")[1]}` },
      "stolen cookie from another origin": { origin: "https://evil.example" },
      "stolen cookie from another port": { origin: other.origin },
      "stolen cookie from a file": { origin: "null" },
      "stolen cookie without an origin": { origin: undefined },
      "a form of another site": { "content-type": "application/x-www-form-urlencoded" },
      "a text of another site": { "content-type": "text/plain" },
      "without our header": { "x-ewaluator": undefined },
      "cross-site": { "sec-fetch-site": "cross-site" },
      "same-site": { "sec-fetch-site": "same-site" },
      "rebound name": { host: `rebound.example:${port}` },
      localhost: { host: `localhost:${port}` },
      "no port": { host: "127.0.0.1" },
    };
    const letIn: string[] = [];
    let tried = 0;
    const before = (await workspace.client.journal.list({})).total;
    for (const { feature, name } of OPERATIONS) {
      const outcomes = await Promise.all(
        Object.entries(forged).map(async ([what, changed]) => {
          const headers = Object.fromEntries(
            Object.entries({ ...right(), ...changed }).filter(([, text]) => text !== undefined),
          ) as Record<string, string>;
          return [what, await statusOf(`/rpc/${feature}/${name}`, headers, '{"json":{}}')] as const;
        }),
      );
      tried += outcomes.length;
      for (const [what, status] of outcomes)
        if (![401, 403, 415, 421].includes(status)) letIn.push(`${feature}.${name} ${what}: ${status}`);
    }
    expect(letIn).toEqual([]);
    expect((await workspace.client.journal.list({})).total).toBe(before);
    expect(await statusOf("/rpc/workspace/info", right(), '{"json":{}}')).toBe(200);
    console.log(
      `served page: ${OPERATIONS.length} operations × ${Object.keys(forged).length} forgeries = ${tried} requests, 0 let in`,
    );
  });

  it("answers no operation to a GET, and none that the contract does not know", async () => {
    for (const { feature, name } of OPERATIONS)
      expect([name, await statusOf(`/rpc/${feature}/${name}`, right(), "", "GET")]).toEqual([name, 405]);
    for (const path of [
      "/rpc/",
      "/rpc/journal",
      "/rpc/__proto__/constructor",
      "/rpc/journal/list/x",
      "/rpc/journal/%2e%2e/undo",
    ])
      expect([path, await statusOf(path, right())]).toEqual([path, expect.toBeOneOf([400, 404])]);
  });

  it("does not wait for a body or headers that never come whole", async () => {
    const socket = connect(port, "127.0.0.1");
    const closed = new Promise<string>((resolve) => {
      let answer = "";
      socket.on("data", (chunk) => {
        answer += chunk;
      });
      socket.on("close", () => resolve(answer));
    });
    socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
    expect(await closed).toMatch(/^HTTP\/1\.1 408/);
  }, 60_000);
});
