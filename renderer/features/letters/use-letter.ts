import { useQuery } from "@tanstack/react-query";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";

/** Whose letter, of which year: the programme of the address and the year in which the header's period ends. */
export function useLetterQuestion() {
  const { id: programmeId } = useProgramme();
  const { period } = useWorkspaceContext();
  const year = yearOf(period.to);
  const { data: texts, error } = useQuery(
    orpc.letters.prefill.queryOptions({ input: { programmeId, year } }),
  );
  return { programmeId, year, texts, error };
}
