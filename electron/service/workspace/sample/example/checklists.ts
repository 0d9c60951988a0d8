import type { SampleChecklist } from "../evaluation-records.ts";
import type { OrganisationKey } from "./organisations.ts";

/** Day and six answers in the order of D3: t yes, n no, . not answered. */
const ANSWERS: Partial<Record<OrganisationKey, [date: string, answers: string][]>> = {
  seniorsClub: [
    ["2016-06-14", "tnnntn"],
    ["2017-01-10", "ttnt.n"],
    ["2017-11-21", "tttttn"],
  ],
  gardeners: [
    ["2016-10-15", "tntntn"],
    ["2017-10-14", "tttttt"],
  ],
  parents: [
    ["2017-03-15", "tnn.nn"],
    ["2017-10-18", "ttnn.n"],
  ],
  neighbours: [["2017-11-28", "tttnnt"]],
  youthCrew: [["2016-05-18", "nntnnn"]],
};

/** What the resident groups answered of themselves; the latest of each counts. */
export function exampleChecklists(
  newId: () => string,
  organisationIds: Record<OrganisationKey, string>,
): SampleChecklist[] {
  return (Object.entries(ANSWERS) as [OrganisationKey, [string, string][]][]).flatMap(([key, dated]) =>
    dated.map(([date, answers]) => ({
      id: newId(),
      organisationId: organisationIds[key],
      date,
      answers: [...answers].map((answer) => (answer === "." ? null : answer === "t")),
    })),
  );
}
