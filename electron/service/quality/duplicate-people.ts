import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";

/** More pairs than anybody would look through at one sitting. */
const PAIRS_AT_MOST = 200;

interface PersonRow {
  id: string;
  code: string;
  display_name: string | null;
  age_band: string;
}

export const duplicatePeopleQuestion: HeavyQuestion<
  string,
  Awaited<ReturnType<typeof findDuplicatePeople>>
> = {
  name: "duplicatePeople",
  answer: (storage, programmeId) => findDuplicatePeople(storage.read, programmeId),
};

/** Pairs of people of a programme's events who may be one: the same name or code alike, no two different known age bands. */
export async function findDuplicatePeople(db: ReadableDatabase, programmeId: string) {
  const people = await db
    .selectFrom("person")
    .select(["id", "code", "display_name", "age_band"])
    .where("deleted_at", "is", null)
    .where("merged_into_id", "is", null)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("attendance")
        .innerJoin("event", "event.id", "attendance.event_id")
        .select("attendance.person_id")
        .where("event.programme_id", "=", programmeId)
        .where("event.deleted_at", "is", null)
        .where("attendance.deleted_at", "is", null),
    )
    .orderBy("code_sort")
    .orderBy("id")
    .execute();
  const pairs = pairsAlike(people).slice(0, PAIRS_AT_MOST);
  const eventsOf = await readEventsOf(db, [...new Set(pairs.flat().map(({ id }) => id))]);
  return pairs.map(([first, second]) => {
    const ofSecond = eventsOf.get(second.id) ?? new Set<string>();
    return {
      firstId: first.id,
      firstName: nameOf(first),
      secondId: second.id,
      secondName: nameOf(second),
      sharedEvents: [...(eventsOf.get(first.id) ?? [])].filter((id) => ofSecond.has(id)).length,
    };
  });
}

function pairsAlike(people: readonly PersonRow[]): [PersonRow, PersonRow][] {
  const named = people.filter(({ display_name }) => display_name !== null);
  const groups = [
    ...Map.groupBy(named, ({ display_name }) => foldText(display_name ?? "")).values(),
    // A code as people write it now this way and now that: `UG-07`, `UG 07`, `ug.07`.
    ...Map.groupBy(people, ({ code }) => foldText(code).replaceAll(/[^\p{L}\p{N}]/gu, "")).values(),
  ];
  const found = new Map<string, [PersonRow, PersonRow]>();
  for (const group of groups) {
    for (const [place, first] of group.entries()) {
      for (const second of group.slice(place + 1)) {
        const bands = new Set([first.age_band, second.age_band].filter((band) => band !== "unknown"));
        if (bands.size <= 1) found.set(`${first.id} ${second.id}`, [first, second]);
      }
    }
  }
  return [...found.values()];
}

async function readEventsOf(db: ReadableDatabase, ids: string[]): Promise<Map<string, Set<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("attendance")
    .select(["person_id", "event_id"])
    .where("person_id", "in", ids)
    .where("deleted_at", "is", null)
    .execute();
  const byPerson = Map.groupBy(rows, (row) => row.person_id);
  return new Map([...byPerson].map(([id, ofPerson]) => [id, new Set(ofPerson.map((row) => row.event_id))]));
}

function nameOf({ code, display_name }: PersonRow): string {
  return display_name === null ? code : `${display_name} (${code})`;
}
