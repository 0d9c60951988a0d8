import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";

/** More columns than these cannot be read side by side. */
const SIDE_BY_SIDE = 6;

/** The programmes of the address (`with=PAL-UGOREK,PRZYKLAD`); without it those with the most events. */
export function useChosenProgrammes() {
  const { programmes } = useWorkspaceContext();
  const { search, change } = useAddress<AddressSearch>();
  const codes = search.with?.split(",").filter(Boolean);
  const usual = programmes
    .toSorted((one, other) => other.eventCount - one.eventCount)
    .slice(0, SIDE_BY_SIDE)
    .map(({ code }) => code);
  const chosen = programmes.filter(({ code }) => (codes ?? usual).includes(code));
  const choose = (ids: string[]) =>
    void change(
      {
        with: programmes
          .filter(({ id }) => ids.includes(id))
          .map(({ code }) => code)
          .join(","),
      },
      { replace: true },
    );
  return { programmes, chosen, choose };
}

export function programmeChoices(programmes: readonly ProgrammeRow[]) {
  return programmes.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }));
}
