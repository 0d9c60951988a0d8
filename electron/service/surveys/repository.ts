import { sql } from "kysely";
import type { Instrument, SurveyItem, SurveyResponse, Wave } from "../../../shared/contract/surveys.ts";
import { sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { InstrumentTable, ReadableDatabase } from "../../storage/database.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { SHIPPED_INSTRUMENT, SHIPPED_INSTRUMENT_ID } from "./shipped-instrument.ts";

const waveCount = sql<number>`(select count(*) from survey_wave where survey_wave.instrument_id = instrument.id and survey_wave.deleted_at is null)`;

export async function listInstruments(db: ReadableDatabase): Promise<Instrument[]> {
  const rows = await db
    .selectFrom("instrument")
    .selectAll()
    .select(waveCount.as("wave_count"))
    .where("deleted_at", "is", null)
    .orderBy("shipped", "desc")
    .orderBy("name_sort")
    .execute();
  const known = rows.map(rowToInstrument);
  return known.some((instrument) => instrument.id === SHIPPED_INSTRUMENT_ID)
    ? known
    : [shippedUntouched(), ...known];
}

export async function findInstrument(db: ReadableDatabase, id: string): Promise<Instrument | undefined> {
  return (await listInstruments(db)).find((instrument) => instrument.id === id);
}

/** The shipped instrument is in the program; it becomes a record when a first wave is asked with it. */
export async function keepShippedInstrument(scope: WriteScope, instrumentId: string): Promise<void> {
  if (instrumentId !== SHIPPED_INSTRUMENT_ID) return;
  const row = await scope.db
    .selectFrom("instrument")
    .select(["revision", "deleted_at"])
    .where("id", "=", SHIPPED_INSTRUMENT_ID)
    .executeTakeFirst();
  // Undone together with the wave that brought it: its id is fixed, so it comes back instead of being made again.
  if (row && row.deleted_at !== null)
    await scope.changes.restore("instrument", SHIPPED_INSTRUMENT_ID, row.revision, { deleted_at: null });
  if (!row)
    await scope.changes.create(
      "instrument",
      { ...instrumentColumns(SHIPPED_INSTRUMENT), shipped: 1 },
      SHIPPED_INSTRUMENT_ID,
    );
}

function shippedUntouched(): Instrument {
  const stamps = {
    id: SHIPPED_INSTRUMENT_ID,
    revision: 1,
    createdAt: "",
    createdBy: "",
    changedAt: "",
    changedBy: "",
  };
  return { ...stamps, ...SHIPPED_INSTRUMENT, shipped: true, waveCount: 0 };
}

function rowToInstrument(row: InstrumentTable & { wave_count: number }): Instrument {
  return {
    ...rowToStamps(row),
    name: row.name,
    language: row.language,
    items: JSON.parse(row.items),
    notes: row.notes,
    shipped: row.shipped === 1,
    waveCount: Number(row.wave_count),
  };
}

export function instrumentColumns(input: {
  name: string;
  language: "pl" | "en";
  items: SurveyItem[];
  notes: string | null;
}) {
  return {
    name: input.name,
    name_sort: sortKey(input.name),
    language: input.language,
    items: JSON.stringify(input.items),
    notes: input.notes,
  };
}

export async function listWaves(db: ReadableDatabase, programmeId: string): Promise<Wave[]> {
  const rows = await db
    .selectFrom("survey_wave")
    .selectAll()
    .select(
      sql<number>`(select count(*) from survey_response r where r.wave_id = survey_wave.id and r.deleted_at is null)`.as(
        "response_count",
      ),
    )
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("date")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...rowToStamps(row),
    programmeId: row.programme_id,
    instrumentId: row.instrument_id,
    date: row.date,
    method: row.method,
    responseCount: Number(row.response_count),
  }));
}

export function waveColumns(input: {
  programmeId: string;
  instrumentId: string;
  date: string;
  method: string | null;
}) {
  return {
    programme_id: input.programmeId,
    instrument_id: input.instrumentId,
    date: input.date,
    method: input.method,
  };
}

export async function listResponses(
  db: ReadableDatabase,
  waveIds: string[],
): Promise<(SurveyResponse & { waveId: string })[]> {
  if (waveIds.length === 0) return [];
  const rows = await db
    .selectFrom("survey_response")
    .select(["id", "revision", "wave_id", "answers"])
    .where("wave_id", "in", waveIds)
    .where("deleted_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    waveId: row.wave_id,
    answers: JSON.parse(row.answers),
  }));
}
