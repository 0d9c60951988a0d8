import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";
import { createTable } from "./create-table.ts";

/** The records of the first slice: programmes, organisations, people, activities, events, partnerships; journal and settings. */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  const named = "name text not null, name_sort sortkey not null, name_fold text not null";
  const dayRange = "starts_on text, ends_on text";

  await createTable(db, engine, "area", `${named}, city text, district text`);
  await createTable(
    db,
    engine,
    "area_population",
    `area_id text not null references area(id), year integer not null, total integer check (total >= 0), children integer check (children >= 0),
     youth integer check (youth >= 0), adults integer check (adults >= 0), seniors integer check (seniors >= 0)`,
  );
  await createTable(
    db,
    engine,
    "programme",
    `code text not null, ${named}, kind text not null, area_id text references area(id), ${dayRange},
     continues_id text references programme(id), goals text not null, animators text not null, funder text,
     budget_minor integer check (budget_minor >= 0), grant_minor integer check (grant_minor >= 0), currency text not null,
     lead_city text, partner_cities text not null, stages text not null, invented integer not null check (invented in (0, 1)), notes text`,
  );
  await createTable(
    db,
    engine,
    "organisation",
    `${named}, short_name text, sector text not null, contact text, founded_on text, ended_on text, notes text`,
  );
  await createTable(
    db,
    engine,
    "person",
    `code text not null, code_sort sortkey not null, display_name text, display_name_sort sortkey, search_fold text not null,
     age_band text not null, lives_in_area text not null check (lives_in_area in ('yes', 'no', 'unknown')),
     staff integer not null check (staff in (0, 1)), consent_on text, merged_into_id text references person(id)`,
  );
  await createTable(
    db,
    engine,
    "activity",
    `programme_id text not null references programme(id), ${named}, kind text not null, weekday integer check (weekday between 0 and 6),
     recurrence text, place text, ${dayRange}, usual_starts_at text, usual_length_minutes integer check (usual_length_minutes >= 0),
     usual_people_ids text not null, notes text`,
  );
  await createTable(
    db,
    engine,
    "partnership",
    `programme_id text not null references programme(id), ${named}, kind text not null, ${dayRange}, agreement_from text, agreement_to text,
     purpose text`,
  );
  await createTable(
    db,
    engine,
    "partnership_member",
    `partnership_id text not null references partnership(id), organisation_id text not null references organisation(id), role text, ${dayRange}`,
  );
  const count = (name: string) => `${name} integer check (${name} >= 0)`;
  await createTable(
    db,
    engine,
    "event",
    `programme_id text not null references programme(id), scope text not null check (scope in ('community', 'session')),
     activity_id text references activity(id), date text not null, date_precision text not null check (date_precision in ('day', 'month')),
     starts_at text, ${count("length_minutes")}, title text not null, title_sort sortkey not null, search_fold text not null, kind text,
     place text, place_sort sortkey, status text not null check (status in ('planned', 'held', 'cancelled')),
     initiative_level integer check (initiative_level between 0 and 4),
     ${["head_children", "head_youth", "head_adults", "head_seniors", "head_unknown"].map(count).join(", ")},
     ${["staff_minutes", "volunteer_minutes", "mops_cost_grosze", "partner_cash_grosze", "in_kind_grosze"].map(count).join(", ")},
     partnership_id text references partnership(id), external_id text, notes text,
     record_state text not null check (record_state in ('draft', 'submitted', 'returned', 'approved')), review_note text, entered_on text not null`,
  );
  await createTable(
    db,
    engine,
    "attendance",
    `event_id text not null references event(id), person_id text not null references person(id),
     role text not null check (role in ('participant', 'helper', 'co-organiser', 'initiator'))`,
  );
  await createTable(
    db,
    engine,
    "event_organisation",
    `event_id text not null references event(id), organisation_id text not null references organisation(id),
     role text not null check (role in ('organiser', 'co-organiser', 'host', 'funder', 'participant'))`,
  );

  const live = sql`where deleted_at is null`;
  const unique = (name: string, on: string) =>
    sql`create unique index ${sql.raw(name)} on ${sql.raw(on)} ${live}`.execute(db);
  const index = (name: string, on: string) =>
    sql`create index ${sql.raw(name)} on ${sql.raw(on)}`.execute(db);
  // Covers "who of whom is live" without a look into the table.
  const liveIndex = (name: string, on: string) =>
    sql`create index ${sql.raw(name)} on ${sql.raw(on)} ${live}`.execute(db);
  await unique("programme_code", "programme (code)");
  await unique("person_code", "person (code)");
  await unique("area_population_year", "area_population (area_id, year)");
  await unique("attendance_once", "attendance (event_id, person_id)");
  await unique("event_organisation_once", "event_organisation (event_id, organisation_id, role)");
  await index("organisation_fold", "organisation (name_fold)");
  await index("activity_programme", "activity (programme_id, name_sort)");
  await index("partnership_programme", "partnership (programme_id, name_sort)");
  await index("partnership_member_of", "partnership_member (partnership_id)");
  await index("partnership_member_organisation", "partnership_member (organisation_id)");
  await index("event_programme_date", "event (programme_id, date, id)");
  await index("event_programme_title", "event (programme_id, title_sort, id)");
  await liveIndex("event_activity", "event (activity_id, date)");
  await index("event_external", "event (programme_id, external_id)");
  await liveIndex("event_partnership", "event (partnership_id, date)");
  await liveIndex("attendance_person", "attendance (person_id, event_id)");
  await liveIndex("event_organisation_organisation", "event_organisation (organisation_id, event_id)");
  await index("person_sort", "person (code_sort)");

  const strict = sql.raw(engine === "sqlite" ? "strict" : "");
  const bigint = sql.raw(engine === "sqlite" ? "integer" : "bigint");
  await sql`create table journal (id text not null primary key, seq ${bigint} not null unique, at text not null, user_name text not null,
    operation text not null, changes text not null, undoes_id text references journal(id), previous_hash text not null, hash text not null) ${strict}`.execute(
    db,
  );
  await sql`create table journal_record (journal_id text not null references journal(id), record_id text not null) ${strict}`.execute(
    db,
  );
  await index("journal_record_of", "journal_record (record_id)");
  await index("journal_undoes", "journal (undoes_id)");
  await sql`create table setting (key text not null primary key, value text not null) ${strict}`.execute(db);
}
