import { type ClientLink, createORPCClient } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../shared/contract/index.ts";
import { watchLink } from "./connection.ts";
import type { ShellBridge } from "./shell-bridge.ts";

export type PageClient = ContractRouterClient<Contract>;
type Link = ClientLink<Record<never, never>>;

/** The service over whichever way the host offers: the window's message port, or HTTP to the machine that served the page. */
export function createPageClient(shell: ShellBridge | undefined): PageClient {
  return createORPCClient(watchLink(shell ? portLink(shell) : fetchLink()));
}

function fetchLink(): Link {
  return new FetchLink({
    url: () => `${location.origin}/rpc`,
    // The door refuses changes without it: no other site's form can send an own header.
    headers: { "x-ewaluator": "1" },
  });
}

/** The port arrives after it was asked for; calls made before wait for it. A closed port fails calls instead of letting them hang. */
function portLink(shell: ShellBridge): Link {
  const connected = new Promise<{ link: Link; closed: Promise<never> }>((resolve) => {
    window.addEventListener("message", function listen(event: MessageEvent) {
      const port = event.ports[0];
      if (event.source !== window || event.data?.type !== "ewaluator:connect" || !port) return;
      window.removeEventListener("message", listen);
      const closed = new Promise<never>((_, reject) => {
        port.addEventListener("close", () => reject(new Error("the window's service is gone")));
      });
      closed.catch(() => {});
      port.start();
      resolve({ link: new PortLink({ port }), closed });
    });
  });
  shell.connect();
  return {
    async call(path, input, options) {
      const { link, closed } = await connected;
      return Promise.race([link.call(path, input, options), closed]);
    },
  };
}
