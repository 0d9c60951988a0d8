import type { ProofRow } from "../../../shared/contract/indicators.ts";

/** The screens of a programme on which a record of a kind is kept. */
const SCREENS: Partial<Record<ProofRow["kind"], string>> = {
  event: "events",
  person: "people",
  organisation: "organisations",
};

/** Where a record is opened; undefined for kinds without a screen of their own. */
export function recordPlace({ kind, id }: ProofRow) {
  const screen = SCREENS[kind];
  if (!screen) return undefined;
  return {
    from: "/p/$programmeCode/indicators",
    to: `/p/$programmeCode/${screen}`,
    search: (previous: Record<string, unknown>) => ({
      period: previous.period,
      mode: previous.mode,
      span: kind === "event" ? "all" : undefined,
      record: id,
    }),
  };
}
