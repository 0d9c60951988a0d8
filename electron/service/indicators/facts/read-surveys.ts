import type { ReadableDatabase } from "../../../storage/database.ts";
import type { PartnerSurveyFact, WaveFact, WorkshopFact } from "../compute-record-facts.ts";
import type { Question } from "./question.ts";

/** The period's waves with their items and answers; one that nobody has answered yet hides no earlier one. */
export async function readWaves(
  db: ReadableDatabase,
  { programmeIds, period }: Question,
): Promise<WaveFact[]> {
  const waves = await db
    .selectFrom("survey_wave")
    .innerJoin("instrument", "instrument.id", "survey_wave.instrument_id")
    .select(["survey_wave.id", "survey_wave.programme_id", "survey_wave.date", "instrument.items"])
    .where("survey_wave.programme_id", "in", programmeIds)
    .where("survey_wave.date", ">=", period.from)
    .where("survey_wave.date", "<=", period.to)
    .where("survey_wave.deleted_at", "is", null)
    .orderBy("survey_wave.id")
    .execute();
  if (waves.length === 0) return [];
  const responses = await db
    .selectFrom("survey_response")
    .select(["id", "wave_id", "answers"])
    .where(
      "wave_id",
      "in",
      waves.map((wave) => wave.id),
    )
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const responsesOf = Map.groupBy(responses, (response) => response.wave_id);
  return waves
    .map((wave) => ({
      programmeId: wave.programme_id,
      date: wave.date,
      items: JSON.parse(wave.items),
      responses: (responsesOf.get(wave.id) ?? []).map(({ id, answers }) => ({
        id,
        answers: JSON.parse(answers) as Answers,
      })),
    }))
    .filter(({ responses }) => responses.some(({ answers }) => isAnswered(Object.values(answers))));
}

type Answers = Record<string, number | null>;

/** A sheet that came back blank tells nothing. */
function isAnswered(answers: (number | null)[]): boolean {
  return answers.some((answer) => answer !== null);
}

/**
 * The period's partner surveys; answers of and about organisations that are no longer there stay out, and with them a survey
 * without any answer.
 */
export async function readPartnerSurveys(
  db: ReadableDatabase,
  { programmeIds, period }: Question,
): Promise<PartnerSurveyFact[]> {
  const surveys = await db
    .selectFrom("partner_survey")
    .select(["id", "programme_id as programmeId", "date"])
    .where("programme_id", "in", programmeIds)
    .where("date", ">=", period.from)
    .where("date", "<=", period.to)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  if (surveys.length === 0) return [];
  const ids = surveys.map((survey) => survey.id);
  const live = db.selectFrom("organisation").select("id").where("deleted_at", "is", null);
  const levels = await db
    .selectFrom("partner_level")
    .select(["id", "survey_id", "organisation_id", "about_id", "level"])
    .where("survey_id", "in", ids)
    .where("deleted_at", "is", null)
    .where("organisation_id", "in", live)
    .where("about_id", "in", live)
    .orderBy("id")
    .execute();
  const principles = await db
    .selectFrom("partner_principles")
    .select(["id", "survey_id", "answers"])
    .where("survey_id", "in", ids)
    .where("deleted_at", "is", null)
    .where("organisation_id", "in", live)
    .orderBy("id")
    .execute();
  const levelsOf = Map.groupBy(levels, (row) => row.survey_id);
  const principlesOf = Map.groupBy(principles, (row) => row.survey_id);
  return surveys
    .map(({ id, programmeId, date }) => ({
      programmeId,
      date,
      levels: (levelsOf.get(id) ?? []).map((row) => ({
        id: row.id,
        organisationId: row.organisation_id,
        aboutOrganisationId: row.about_id,
        level: row.level,
      })),
      principles: (principlesOf.get(id) ?? []).map((row) => ({
        id: row.id,
        answers: JSON.parse(row.answers) as (number | null)[],
      })),
    }))
    .filter(
      ({ levels, principles }) => levels.length > 0 || principles.some(({ answers }) => isAnswered(answers)),
    );
}

/** The period's capacity workshops at which anything was ranked. */
export async function readWorkshops(
  db: ReadableDatabase,
  { programmeIds, period }: Question,
): Promise<WorkshopFact[]> {
  const rows = await db
    .selectFrom("capacity_workshop")
    .select(["id", "programme_id", "date", "ranks"])
    .where("programme_id", "in", programmeIds)
    .where("date", ">=", period.from)
    .where("date", "<=", period.to)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      date: row.date,
      ranks: JSON.parse(row.ranks) as (number | null)[],
    }))
    .filter(({ ranks }) => isAnswered(ranks));
}
