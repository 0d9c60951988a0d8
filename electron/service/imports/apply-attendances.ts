import type { RegisterTable } from "./compute-table.ts";
import type { ImportSession } from "./import-session.ts";
import { text } from "./row-values.ts";

/** Obecności: who was at which event, in which role. Those already on record stay; none is taken away. */
export async function applyAttendances(session: ImportSession, table: RegisterTable): Promise<void> {
  const { changes, db } = session.scope;
  const known = await db
    .selectFrom("attendance")
    .innerJoin("event", "event.id", "attendance.event_id")
    .select(["attendance.id", "attendance.event_id", "attendance.person_id", "attendance.role"])
    .where("event.programme_id", "=", session.programmeId)
    .where("attendance.deleted_at", "is", null)
    .execute();
  const present = new Map(known.map((row) => [`${row.event_id} ${row.person_id}`, row]));
  const seen = new Set<string>();
  const created: { event_id: string; person_id: string; role: "participant" }[] = [];
  for await (const row of session.rowsOf(table)) {
    const [event, code] = [text(row, "event"), text(row, "person")];
    if (event === null || code === null) continue;
    const eventId = session.events.get(event);
    if (eventId === undefined) {
      session.refuse(table, row, "event", "unknownEvent", { name: event });
      continue;
    }
    const personId = await session.personCoded(code, table, row, "person");
    const key = `${eventId} ${personId}`;
    if (seen.has(key)) {
      session.refuse(table, row, "person", "personTwice");
      continue;
    }
    seen.add(key);
    const role = (text(row, "role") ?? "participant") as "participant";
    const there = present.get(key);
    if (!there) {
      created.push({ event_id: eventId, person_id: personId, role });
      session.count(table, "created");
    } else if (there.role === role || !table.headers.has("role")) session.count(table, "unchanged");
    else {
      await changes.update("attendance", there.id, undefined, { role });
      session.count(table, "updated");
    }
  }
  await session.createMany("attendance", created);
}
