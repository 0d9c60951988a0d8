import type { InitiativeLevel } from "../../../../../shared/vocabulary/records.ts";
import type { Random } from "../random.ts";

/** Shares of levels 0–4 around some days: from events that staff start and run to events that residents start and run. */
const TURNING_POINTS: { on: string; shares: [number, number, number, number, number] }[] = [
  { on: "2015-01-01", shares: [52, 34, 12, 2, 0] },
  { on: "2015-12-31", shares: [34, 34, 22, 9, 1] },
  { on: "2016-12-31", shares: [11, 20, 29, 28, 12] },
  { on: "2017-12-31", shares: [4, 8, 22, 36, 30] },
  { on: "2018-12-31", shares: [4, 9, 22, 36, 29] },
];

const LEVELS: readonly InitiativeLevel[] = [0, 1, 2, 3, 4];

/** "Od pomocy do samopomocy": the level of an event of that day. */
export function levelOn(random: Random, day: string): InitiativeLevel {
  const shares = sharesOn(day);
  return random.weighted(LEVELS, (level) => shares[level] ?? 0);
}

/** Between two turning points the shares move in a straight line. */
function sharesOn(day: string): number[] {
  const next = Math.max(
    1,
    TURNING_POINTS.findIndex((point) => point.on >= day),
  );
  const [before, after] = [TURNING_POINTS[next - 1], TURNING_POINTS[next]] as [
    (typeof TURNING_POINTS)[0],
    (typeof TURNING_POINTS)[0],
  ];
  const part = (Date.parse(day) - Date.parse(before.on)) / (Date.parse(after.on) - Date.parse(before.on));
  return before.shares.map((share, level) => share + (after.shares[level]! - share) * part);
}

/** Minutes of work that an event of that level takes, of staff and of volunteers, beside its own length. */
export function workMinutes(
  random: Random,
  level: InitiativeLevel,
  lengthMinutes: number,
): { staff: number; volunteers: number } {
  const [staffPart, volunteerPart] = (
    [
      [3.4, 0.2],
      [2.7, 0.9],
      [1.9, 2.2],
      [1.0, 3.4],
      [0, 4.2],
    ] as const
  )[level];
  const around = (part: number) => roundToQuarters(lengthMinutes * part * (0.8 + random.next() * 0.4));
  return { staff: around(staffPart), volunteers: around(volunteerPart) };
}

function roundToQuarters(minutes: number): number {
  return Math.round(minutes / 15) * 15;
}
