import type { SampleTarget } from "../evaluation-records.ts";

const TARGETS: Record<string, Record<number, number>> = {
  A1: { 2016: 80, 2017: 100 },
  A4: { 2017: 35 },
  I3: { 2017: 65 },
  W2: { 2017: 80 },
  S2: { 2016: 10, 2017: 30 },
  S3: { 2015: 25, 2016: 45, 2017: 60 },
  S5: { 2017: 40 },
  P4: { 2017: 70 },
  D2: { 2017: 60 },
  D4: { 2016: 30, 2017: 80 },
  L1: { 2016: 80, 2017: 80 },
  E3: { 2015: 90, 2016: 90, 2017: 90 },
};

/** What the programme set itself for its years; some of it is missed. */
export function exampleTargets(newId: () => string, programmeId: string): SampleTarget[] {
  return Object.entries(TARGETS).flatMap(([indicatorId, values]) =>
    Object.entries(values).map(([year, value]) => ({
      id: newId(),
      programmeId,
      indicatorId,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      value,
    })),
  );
}
