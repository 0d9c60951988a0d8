import type { RegisterLine } from "../../documents/register/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { SHIPPED_INSTRUMENT, SHIPPED_INSTRUMENT_ID } from "../surveys/index.ts";
import type { RegisterParties } from "./register-parties.ts";
import { inOrder } from "./register-plan.ts";

/**
 * Ankieta: answers to the shipped instrument. Those to an own instrument stay out, because the register has no place for what
 * its items mean, and a row without known answers would be a respondent who said nothing.
 */
export async function readSurvey(db: ReadableDatabase, programmeId: string): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("survey_response")
    .innerJoin("survey_wave", "survey_wave.id", "survey_response.wave_id")
    .select(["survey_wave.date", "survey_response.answers"])
    .where("survey_wave.programme_id", "=", programmeId)
    .where("survey_wave.instrument_id", "=", SHIPPED_INSTRUMENT_ID)
    .where("survey_wave.deleted_at", "is", null)
    .where("survey_response.deleted_at", "is", null)
    .execute();
  const codes = SHIPPED_INSTRUMENT.items.map(({ code }) => code);
  // Ordered by the answers: the order in which people handed them in would tell more than the register should.
  return inOrder(
    rows.map((row): { date: string } & Record<string, string | number | null> => {
      const answers = JSON.parse(row.answers) as Record<string, number | null>;
      return { date: row.date, ...Object.fromEntries(codes.map((code) => [code, answers[code] ?? null])) };
    }),
    (line) => [line.date, ...codes.map((code) => line[code] ?? null)],
  );
}

const PRINCIPLES = [0, 1, 2, 3, 4, 5];

/** Partnerzy – ankieta: the register has one survey a day; what one day's surveys say twice is said by the newest. */
export async function readPartnerSurvey(
  db: ReadableDatabase,
  programmeId: string,
  parties: RegisterParties,
): Promise<RegisterLine[]> {
  const levels = await db
    .selectFrom("partner_level")
    .innerJoin("partner_survey", "partner_survey.id", "partner_level.survey_id")
    .select([
      "partner_survey.date",
      "partner_level.organisation_id",
      "partner_level.about_id",
      "partner_level.level",
    ])
    .where("partner_survey.programme_id", "=", programmeId)
    .where("partner_survey.deleted_at", "is", null)
    .where("partner_level.deleted_at", "is", null)
    .orderBy("partner_survey.id")
    .execute();
  const principles = await db
    .selectFrom("partner_principles")
    .innerJoin("partner_survey", "partner_survey.id", "partner_principles.survey_id")
    .select(["partner_survey.date", "partner_principles.organisation_id", "partner_principles.answers"])
    .where("partner_survey.programme_id", "=", programmeId)
    .where("partner_survey.deleted_at", "is", null)
    .where("partner_principles.deleted_at", "is", null)
    .orderBy("partner_survey.id")
    .execute();
  const lines = new Map<
    string,
    { date: string; organisation: string; about: string | null } & Record<string, string | number | null>
  >();
  for (const row of levels) {
    const organisation = parties.organisationName(row.organisation_id);
    const about = parties.organisationName(row.about_id);
    if (organisation === undefined || about === undefined) continue;
    const line = { date: row.date, organisation, about, level: row.level };
    lines.set(JSON.stringify([row.date, organisation, about]), line);
  }
  for (const row of principles) {
    const organisation = parties.organisationName(row.organisation_id);
    if (organisation === undefined) continue;
    const answers = JSON.parse(row.answers) as (number | null)[];
    lines.set(JSON.stringify([row.date, organisation]), {
      date: row.date,
      organisation,
      about: null,
      ...Object.fromEntries(PRINCIPLES.map((place) => [`principle${place + 1}`, answers[place] ?? null])),
    });
  }
  return inOrder([...lines.values()], ({ date, organisation, about }) => [date, organisation, about]);
}

/** Zdolność: the register has one workshop a day; of two the newest. */
export async function readCapacity(db: ReadableDatabase, programmeId: string): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("capacity_workshop")
    .select(["date", "ranks"])
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("date")
    .orderBy("id")
    .execute();
  const newest = new Map(rows.map(({ date, ranks }) => [date, JSON.parse(ranks) as (number | null)[]]));
  return [...newest].map(([date, ranks]) => ({
    date,
    ...Object.fromEntries(ranks.map((rank, place) => [`domain${place + 1}`, rank])),
  }));
}
