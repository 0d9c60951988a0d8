import { sql } from "kysely";
import type { ProgrammeInput, ProgrammeRow } from "../../../shared/contract/programmes.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { searchConditions } from "../kernel/listing.ts";
import { nameColumns } from "../kernel/named.ts";
import { rowToStamps } from "../kernel/stamps.ts";

function programmeQuery(db: ReadableDatabase) {
  const overEvents = <Value>(aggregate: string) =>
    sql<Value>`(select ${sql.raw(aggregate)} from event where event.programme_id = programme.id and event.deleted_at is null)`;
  return db
    .selectFrom("programme")
    .leftJoin("area", "area.id", "programme.area_id")
    .selectAll("programme")
    .select("area.name as area_name")
    .select([
      overEvents<number>("count(*)").as("event_count"),
      overEvents<string | null>("min(event.date)").as("first_event_on"),
      overEvents<string | null>("max(event.date)").as("last_event_on"),
    ])
    .where("programme.deleted_at", "is", null);
}

type ProgrammeQueryRow = Awaited<ReturnType<ReturnType<typeof programmeQuery>["execute"]>>[number];

export async function listProgrammes(db: ReadableDatabase, search?: string): Promise<ProgrammeRow[]> {
  const query = programmeQuery(db).where((eb) => eb.and(searchConditions("programme.name_fold", search)));
  return (await query.orderBy("programme.name_sort").execute()).map(rowToProgramme);
}

export async function findProgramme(db: ReadableDatabase, id: string): Promise<ProgrammeRow | undefined> {
  const row = await programmeQuery(db).where("programme.id", "=", id).executeTakeFirst();
  return row && rowToProgramme(row);
}

export async function isCodeTaken(db: ReadableDatabase, code: string, exceptId?: string): Promise<boolean> {
  const rows = await db
    .selectFrom("programme")
    .select("id")
    .where("code", "=", code)
    .where("deleted_at", "is", null)
    .execute();
  return rows.some((row) => row.id !== exceptId);
}

function rowToProgramme(row: ProgrammeQueryRow): ProgrammeRow {
  return {
    ...rowToStamps(row),
    code: row.code,
    name: row.name,
    kind: row.kind,
    areaId: row.area_id,
    areaName: row.area_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    continuesId: row.continues_id,
    goals: JSON.parse(row.goals),
    animators: JSON.parse(row.animators),
    funder: row.funder,
    budgetMinor: row.budget_minor,
    grantMinor: row.grant_minor,
    currency: row.currency,
    leadCity: row.lead_city,
    partnerCities: JSON.parse(row.partner_cities),
    stages: JSON.parse(row.stages),
    invented: row.invented === 1,
    notes: row.notes,
    eventCount: Number(row.event_count),
    firstEventOn: row.first_event_on,
    lastEventOn: row.last_event_on,
  };
}

export function programmeColumns(programme: ProgrammeInput) {
  return {
    code: programme.code,
    ...nameColumns(programme.name),
    kind: programme.kind,
    area_id: programme.areaId,
    starts_on: programme.startsOn,
    ends_on: programme.endsOn,
    continues_id: programme.continuesId,
    goals: JSON.stringify(programme.goals),
    animators: JSON.stringify(programme.animators),
    funder: programme.funder,
    budget_minor: programme.budgetMinor,
    grant_minor: programme.grantMinor,
    currency: programme.currency,
    lead_city: programme.leadCity,
    partner_cities: JSON.stringify(programme.partnerCities),
    stages: JSON.stringify(programme.stages),
    invented: programme.invented ? 1 : 0,
    notes: programme.notes,
  };
}
