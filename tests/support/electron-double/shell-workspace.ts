import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { openWorkspace } from "../../../electron/compose.ts";
import type { Client } from "../../../electron/service/index.ts";
import type { ElectronDouble } from "./electron-double.ts";
import type { PortDouble } from "./message-channel-double.ts";
import type { FrameDouble } from "./page-connection.ts";

export const OUR_PAGE = "app://ewaluator/";

/** A workspace file with one programme, for the shell to open; gone after the tests. */
export async function shellWorkspace(
  language: "pl" | "en" = "pl",
): Promise<{ path: string; folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-shell-workspace-"));
  const path = join(folder, "okno.sqlite");
  const workspace = await openWorkspace(path, { create: true });
  await workspace.client.programmes.create({ code: "PAL-OKNO", name: "Okno na osiedle", kind: "other" });
  if (language === "en") await workspace.client.workspace.updateSettings({ language });
  await workspace.close();
  return { path, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A frame that says it shows this address; takes the ports that it is sent. */
export function frameAt(
  url: string,
  parent: FrameDouble | null = null,
  onPort: (port: PortDouble) => void = () => {},
): FrameDouble {
  return { url, parent, postMessage: (_channel, _message, ports = []) => ports.forEach(onPort) };
}

/** Asks for a message port as a page would; undefined when none was given. */
export function askForPort(
  double: ElectronDouble,
  frame: (onPort: (port: PortDouble) => void) => FrameDouble | null,
) {
  let given: PortDouble | undefined;
  const senderFrame = frame((port) => {
    given = port;
  });
  double.ipcMain.emit("ewaluator:connect", { senderFrame });
  return given;
}

/** The service through a message port of the window, with the client that the page uses. */
export function portClient(double: ElectronDouble): { client: Client; port: PortDouble } {
  const port = askForPort(double, (onPort) => frameAt(OUR_PAGE, null, onPort));
  if (!port) throw new Error("the window gave no port");
  port.start();
  return { client: createORPCClient(new RPCLink({ port: port as never })), port };
}
