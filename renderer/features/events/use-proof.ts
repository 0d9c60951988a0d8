import { skipToken, useQuery } from "@tanstack/react-query";
import type { IndicatorMode } from "../../../shared/contract/indicators.ts";
import type { Period } from "../../../shared/vocabulary/periods.ts";
import { orpc } from "../../api/index.ts";

/** The service takes at most so many ids in one question. */
const idsAtMost = 20_000;

/**
 * The events behind an indicator: `proof=S1.numerator` in the address asks the service again which records it counted, so that
 * the address stays short and the list stays true.
 */
export function useProof(
  proof: string | undefined,
  question: { programmeId: string; period: Period; mode: IndicatorMode },
) {
  const [id, part] = proof?.split(".") ?? [];
  const { programmeId, period, mode } = question;
  const { data, isPending } = useQuery(
    orpc.indicators.compute.queryOptions({
      input: id
        ? {
            programmeIds: [programmeId],
            from: period.from,
            to: period.to,
            mode,
            ids: [id],
            withRecords: true,
            compareWith: "nothing",
          }
        : skipToken,
    }),
  );
  if (!id) return undefined;
  const records = data?.indicators[0]?.records;
  const ids = part === "denominator" ? records?.denominator : records?.numerator;
  return {
    id,
    part: part === "denominator" ? ("denominator" as const) : ("numerator" as const),
    waiting: isPending,
    ids: (ids ?? []).slice(0, idsAtMost),
  };
}
