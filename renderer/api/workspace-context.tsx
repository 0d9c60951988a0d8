import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { IndicatorMode } from "../../shared/contract/indicators.ts";
import type { ProgrammeRow } from "../../shared/contract/programmes.ts";
import type { Settings, WorkspaceInfo } from "../../shared/contract/workspace.ts";
import { isIsoDay, yearOf } from "../../shared/vocabulary/dates.ts";
import { type Period, yearPeriod } from "../../shared/vocabulary/periods.ts";
import { orpc } from "./index.ts";
import { readPeriod, writePeriod } from "./period-address.ts";

/** What every screen asks: which programme, which period, approved or working data. All three stand in the address. */
export interface WorkspaceContext {
  info: WorkspaceInfo;
  settings: Settings;
  programmes: ProgrammeRow[];
  /** The programme of the address, null outside of one. */
  programme: ProgrammeRow | null;
  period: Period;
  mode: IndicatorMode;
  /** The calendar day in Poland, as the service tells it. */
  today: string;
  setPeriod(period: Period): void;
  setMode(mode: IndicatorMode): void;
}

/** The three questions that every screen needs answered; asked once and kept fresh by the "changed" events. */
export const workspaceQueries = {
  info: () => orpc.workspace.info.queryOptions({ input: {} }),
  settings: () => orpc.workspace.settings.queryOptions({ input: {} }),
  programmes: () => orpc.programmes.list.queryOptions({ input: {} }),
};

export function useWorkspaceContext(): WorkspaceContext {
  const { data: info } = useSuspenseQuery(workspaceQueries.info());
  const { data: settings } = useSuspenseQuery(workspaceQueries.settings());
  const { data: programmes } = useSuspenseQuery(workspaceQueries.programmes());
  const { programmeCode } = useParams({ strict: false }) as { programmeCode?: string };
  const search = useSearch({ strict: false }) as { period?: string; mode?: string };
  const navigate = useNavigate();

  const programme = programmes.find((row) => row.code === programmeCode) ?? null;
  const { today } = info;
  const period = useMemo(
    () =>
      (search.period ? readPeriod(search.period) : undefined) ??
      usualPeriod(programme ? [programme] : programmes, today),
    [search.period, programme, programmes, today],
  );
  const change = (fields: Record<string, string | undefined>) =>
    navigate({
      to: ".",
      search: (previous: Record<string, unknown>) => ({ ...previous, ...fields }),
    } as never);

  return {
    info,
    settings,
    programmes,
    programme,
    period,
    mode: search.mode === "provisional" ? "provisional" : "approved",
    today,
    setPeriod: (next) => void change({ period: writePeriod(next) }),
    setMode: (next) => void change({ mode: next === "provisional" ? next : undefined }),
  };
}

/** The year of the newest event, never a later one than this year: an ended programme opens on its last year. */
function usualPeriod(programmes: readonly ProgrammeRow[], today: string): Period {
  const thisYear = yearOf(today);
  const lastYears = programmes.flatMap(({ lastEventOn: last }) =>
    last && isIsoDay(last) ? yearOf(last) : [],
  );
  const lastYear = lastYears.length > 0 ? Math.max(...lastYears) : thisYear;
  return yearPeriod(Math.min(lastYear, thisYear));
}

/** The programme of the address; only for screens under `/p/$programmeCode`, where the route has made sure that it exists. */
export function useProgramme(): ProgrammeRow {
  const { programme } = useWorkspaceContext();
  if (!programme) throw new Error("useProgramme outside of a programme's address");
  return programme;
}
