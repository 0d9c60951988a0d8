import { RPCHandler } from "@orpc/server/message-port";
import type { IpcMain, MessageChannelMain as MessageChannelMainClass, MessagePortMain } from "electron";
import type { OpenWorkspace } from "../compose.ts";
import { isPortMessage } from "./port-messages.ts";
import { isOurPage } from "./security.ts";
import { CHANNELS } from "./shell-api.ts";

/** Gives our page, and nobody else, a message port to the service; each reload of the page gets a new one. */
export function hostPorts(
  ipc: IpcMain,
  MessageChannelMain: typeof MessageChannelMainClass,
  workspace: OpenWorkspace,
): void {
  const handler = new RPCHandler(workspace.service.router);
  ipc.on(CHANNELS.connect, (event) => {
    if (!isOurPage(event.senderFrame)) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(onlyMessages(port1), { context: workspace.service.contextFor(workspace.user) });
    port1.start();
    event.senderFrame?.postMessage(CHANNELS.connect, null, [port2]);
  });
}

/** The port as the handler sees it: what is no message of our page's client is dropped. */
function onlyMessages(port: MessagePortMain): MessagePortMain {
  return new Proxy(port, {
    get(target, name) {
      if (name === "on") {
        return (event: string, listener: (message?: { data: unknown }) => void) => {
          const filtered =
            event === "message"
              ? (message?: { data: unknown }) => isPortMessage(message?.data) && listener(message)
              : listener;
          return target.on(event as "message", filtered as never);
        };
      }
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
