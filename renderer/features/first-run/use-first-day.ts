import { useQuery } from "@tanstack/react-query";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";

/** A workspace with more events than this is past its first day, whatever was left out of it. */
const EVENTS_OF_A_FIRST_DAY = 20;

export interface FirstStep {
  key: "programme" | "event" | "complete" | "report";
  done: boolean;
  /** The form that does it; null while there is no programme to do it in. */
  link: { to: string; params?: { programmeCode: string }; search?: Record<string, string> } | null;
}

/** The four steps from an empty workspace to a report, each judged by what is on record, none by what was clicked. */
export function useFirstDay(options: { always: boolean }): { steps: FirstStep[] | undefined; over: boolean } {
  const { programmes, programme } = useWorkspaceContext();
  const own = ownProgramme(programmes, programme);
  const isYoung = programmes.reduce((sum, row) => sum + row.eventCount, 0) <= EVENTS_OF_A_FIRST_DAY;
  const enabled = options.always || isYoung;
  const ofProgramme = { programmeId: own?.id, limit: 1 };
  const ask = { enabled: enabled && own !== undefined };
  const held = useQuery({
    ...orpc.events.list.queryOptions({ input: { ...ofProgramme, status: "held" } }),
    ...ask,
  });
  const open = useQuery({
    ...orpc.events.list.queryOptions({ input: { ...ofProgramme, incomplete: true } }),
    ...ask,
  });
  const made = useQuery({ ...orpc.documentsMade.list.queryOptions({ input: {} }), ...ask });

  if (!own) return { steps: stepsOf(undefined, {}), over: false };
  if (!enabled) return { steps: undefined, over: true };
  if (!held.data || !open.data || !made.data) return { steps: undefined, over: false };
  const steps = stepsOf(own, {
    event: own.eventCount > 0,
    complete: held.data.total > open.data.total,
    report: made.data.rows.some(({ kind }) => kind === "reports.yearly"),
    toComplete: open.data.rows[0],
  });
  return { steps, over: steps.every(({ done }) => done) };
}

/** The programme the first day happens in: the open one, else the first that is not the invented example. */
function ownProgramme(programmes: ProgrammeRow[], opened: ProgrammeRow | null): ProgrammeRow | undefined {
  return opened && !opened.invented ? opened : programmes.find(({ invented }) => !invented);
}

function stepsOf(
  programme: ProgrammeRow | undefined,
  done: { event?: boolean; complete?: boolean; report?: boolean; toComplete?: { id: string; date: string } },
): FirstStep[] {
  const { event = false, complete = false, report = false, toComplete } = done;
  const inProgramme = (page: string, search?: Record<string, string>) =>
    programme && { to: `/p/$programmeCode/${page}`, params: { programmeCode: programme.code }, search };
  const newEvent = inProgramme("events", { record: "new" });
  const year = programme?.lastEventOn?.slice(0, 4);
  return [
    {
      key: "programme",
      done: programme !== undefined,
      link: { to: "/programmes", search: { record: "new" } },
    },
    { key: "event", done: event, link: newEvent ?? null },
    {
      key: "complete",
      done: complete,
      link:
        (toComplete
          ? inProgramme("events", { record: toComplete.id, period: toComplete.date.slice(0, 4) })
          : newEvent) ?? null,
    },
    {
      key: "report",
      done: report,
      link: inProgramme("documents", year ? { period: year } : undefined) ?? null,
    },
  ];
}
