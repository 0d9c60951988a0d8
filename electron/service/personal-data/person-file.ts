import type { ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";

/** Everything that is held about one person, as plain data under Polish names, for the person to read. */
export async function personFile(
  db: ReadableDatabase,
  personId: string,
  today: string,
): Promise<{ code: string; text: string }> {
  const person = await db.selectFrom("person").selectAll().where("id", "=", personId).executeTakeFirst();
  if (!person) throw failure("NOT_FOUND", "notFound");
  const attendances = await db
    .selectFrom("attendance")
    .innerJoin("event", "event.id", "attendance.event_id")
    .innerJoin("programme", "programme.id", "event.programme_id")
    .select([
      "event.date",
      "event.title",
      "event.place",
      "attendance.role",
      "programme.name",
      "attendance.created_by",
      "attendance.created_at",
    ])
    .where("attendance.person_id", "=", personId)
    .where("attendance.deleted_at", "is", null)
    .orderBy("event.date")
    .execute();
  const functions = await db
    .selectFrom("animator_function")
    .select(["name", "changed_at"])
    .where("owner_person_id", "=", personId)
    .where("deleted_at", "is", null)
    .execute();
  const journal = await db
    .selectFrom("journal")
    .innerJoin("journal_record", "journal_record.journal_id", "journal.id")
    .select(["journal.at", "journal.user_name", "journal.operation"])
    .where("journal_record.record_id", "=", personId)
    .orderBy("journal.seq")
    .execute();
  const file = {
    sporzadzono: today,
    osoba: {
      kod: person.code,
      nazwa: person.display_name,
      grupaWieku: person.age_band,
      mieszkaNaObszarze: person.lives_in_area,
      pracownik: person.staff === 1,
      zgodaZDnia: person.consent_on,
      zapisano: person.created_at,
      ktoZapisal: person.created_by,
      usunieto: person.deleted_at,
    },
    obecnosci: attendances.map((row) => ({
      dzien: row.date,
      wydarzenie: row.title,
      miejsce: row.place,
      program: row.name,
      rola: row.role,
      ktoZapisal: row.created_by,
      kiedyZapisano: row.created_at,
    })),
    funkcje: functions.map((row) => ({ nazwa: row.name, od: row.changed_at })),
    historiaZmian: journal.map((row) => ({ kiedy: row.at, kto: row.user_name, czynnosc: row.operation })),
  };
  return { code: person.code, text: `${JSON.stringify(file, null, 2)}\n` };
}
