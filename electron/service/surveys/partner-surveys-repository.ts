import type { CapacityWorkshop, PartnerSurvey } from "../../../shared/contract/surveys.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { rowToStamps } from "../kernel/stamps.ts";

export async function listPartnerSurveys(
  db: ReadableDatabase,
  programmeId: string,
): Promise<PartnerSurvey[]> {
  const surveys = await db
    .selectFrom("partner_survey")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("date")
    .orderBy("id")
    .execute();
  if (surveys.length === 0) return [];
  const ids = surveys.map((survey) => survey.id);
  const levels = await db
    .selectFrom("partner_level")
    .selectAll()
    .where("survey_id", "in", ids)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const principles = await db
    .selectFrom("partner_principles")
    .selectAll()
    .where("survey_id", "in", ids)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const levelsOf = Map.groupBy(levels, (row) => row.survey_id);
  const principlesOf = Map.groupBy(principles, (row) => row.survey_id);
  return surveys.map((survey) => ({
    ...rowToStamps(survey),
    programmeId: survey.programme_id,
    partnershipId: survey.partnership_id,
    date: survey.date,
    levels: (levelsOf.get(survey.id) ?? []).map((row) => ({
      organisationId: row.organisation_id,
      aboutId: row.about_id,
      level: row.level,
    })),
    principles: (principlesOf.get(survey.id) ?? []).map((row) => ({
      organisationId: row.organisation_id,
      answers: JSON.parse(row.answers),
    })),
  }));
}

export function partnerSurveyColumns(input: Pick<PartnerSurvey, "programmeId" | "partnershipId" | "date">) {
  return { programme_id: input.programmeId, partnership_id: input.partnershipId, date: input.date };
}

export function levelColumns(surveyId: string, levels: PartnerSurvey["levels"]) {
  return levels.map(({ organisationId, aboutId, level }) => ({
    survey_id: surveyId,
    organisation_id: organisationId,
    about_id: aboutId,
    level,
  }));
}

export function principlesColumns(surveyId: string, principles: PartnerSurvey["principles"]) {
  return principles.map(({ organisationId, answers }) => ({
    survey_id: surveyId,
    organisation_id: organisationId,
    answers: JSON.stringify(answers),
  }));
}

export async function listWorkshops(db: ReadableDatabase, programmeId: string): Promise<CapacityWorkshop[]> {
  const rows = await db
    .selectFrom("capacity_workshop")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("date")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...rowToStamps(row),
    programmeId: row.programme_id,
    date: row.date,
    ranks: JSON.parse(row.ranks),
    notes: JSON.parse(row.notes),
  }));
}

export function workshopColumns(input: Pick<CapacityWorkshop, "programmeId" | "date" | "ranks" | "notes">) {
  return {
    programme_id: input.programmeId,
    date: input.date,
    ranks: JSON.stringify(input.ranks),
    notes: JSON.stringify(input.notes),
  };
}
