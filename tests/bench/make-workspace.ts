import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { resultOf } from "../support/result-of.ts";
import { multiplyLoad } from "./multiply-load.ts";

/** The load that the service itself writes; larger ones are copies of it. */
const MADE_BY_SERVICE = 1000;

/** A workspace with the sample and a programme of this many events with twenty attendances each, all of 2017. */
export async function makeWorkspace(address: string, events: number): Promise<OpenWorkspace> {
  const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };
  const workspace = await openWorkspace(address, { create: true, userName: "Próba", clock });
  await resultOf(
    workspace.client.workspace.createSample({ volume: Math.min(events, MADE_BY_SERVICE), seed: 1 }),
  );
  if (events > MADE_BY_SERVICE) await multiplyLoad(workspace, events / MADE_BY_SERVICE);
  return workspace;
}
