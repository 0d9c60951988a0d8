import type { MissingItem } from "../../../shared/contract/overview.ts";

interface Place {
  from: string;
  to: string;
  search: (previous: Record<string, unknown>) => Record<string, unknown>;
}

const FILTERS: Partial<Record<MissingItem["kind"], Record<string, string>>> = {
  eventsWithoutLevel: { level: "unknown", status: "held" },
  eventsWithoutPeople: { incomplete: "yes" },
  eventsWithoutLength: { incomplete: "yes" },
  plannedInThePast: { status: "planned" },
  draftEvents: { state: "draft" },
  submittedEvents: { state: "submitted" },
  returnedEvents: { state: "returned" },
};

/** Where a missing thing is mended: the list of exactly such records, and where there is only one, its form at once. */
export function placeToMend({ kind, count, recordIds }: MissingItem): Place {
  const programme = (page: string, fields: Record<string, string | undefined>): Place => ({
    from: "/p/$programmeCode/overview",
    to: `/p/$programmeCode/${page}`,
    search: (previous) => ({ period: previous.period, mode: previous.mode, ...fields }),
  });
  switch (kind) {
    case "noEvents":
      return programme("events", { record: "new" });
    case "noPartnerships":
      return programme("partnerships", { record: "new" });
    case "agreementEnding":
      return programme("partnerships", { record: recordIds[0] });
    case "noPopulation":
    case "noProgrammeDates":
      return { ...programme("", {}), to: "/programmes", search: () => ({ record: recordIds[0] }) };
    case "followUpDue":
      return programme("structures/follow-ups", {});
    case "eventsWithoutStaffHours":
      return programme("events", { record: recordIds[0] });
    default:
      return programme("events", { ...FILTERS[kind], ...(count === 1 && { record: recordIds[0] }) });
  }
}
