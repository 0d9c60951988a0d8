import { sql } from "kysely";
import type { ProofRow } from "../../../shared/contract/indicators.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { inOneState } from "../kernel/one-state.ts";
import type { Question } from "./facts/question.ts";
import { computeIndicators } from "./indicator-reports.ts";

interface ProofQuestion extends Question {
  id: string;
  part: "numerator" | "denominator";
  offset: number;
  limit: number;
}

/** One page of the records that an indicator counted: the ids from the calculation itself, the names of that page alone. */
export const proofQuestion: HeavyQuestion<ProofQuestion, Proof> = { name: "proof", answer: readProof };

interface Proof {
  rows: ProofRow[];
  total: number;
}

function readProof(
  storage: Storage,
  { id, part, offset, limit, ...question }: ProofQuestion,
): Promise<Proof> {
  return inOneState(storage, async (frozen) => {
    const asked = { ...question, ids: [id], withRecords: true, compareWith: "nothing" as const };
    const { indicators } = await computeIndicators(frozen, asked);
    const ids = indicators[0]?.records?.[part] ?? [];
    return { rows: await nameRecords(frozen.read, ids.slice(offset, offset + limit)), total: ids.length };
  });
}

/** How each kind of record is named; an id is of one kind only, so all of them are asked together. */
const NAMES = [
  named(
    "event",
    "title",
    "case when date_precision = 'month' then substr(date, 1, 7) else date end",
    "place",
    "event",
  ),
  named("person", "coalesce(display_name, code)", "null", "code", "person"),
  named("organisation", "name", "null", "short_name", "organisation"),
  named("area", "name", "null", "city", "area"),
  named("programme", "name", "ends_on", "code", "programme"),
  named("diagnosis", "text", "date", "category", "diagnosis_entry"),
  named("proposal", "text", "decided_on", "addressed_to", "proposal"),
  named("action", "title", "due_on", "objective", "plan_action"),
  named(
    "measure",
    "measure.name",
    "measure.target_on",
    "plan_action.title",
    "measure join plan_action on plan_action.id = measure.action_id",
    "measure.id",
  ),
  named("function", "name", "null", "null", "animator_function"),
  named(
    "surveyResponse",
    "instrument.name",
    "survey_wave.date",
    "null",
    "survey_response join survey_wave on survey_wave.id = survey_response.wave_id join instrument on instrument.id = survey_wave.instrument_id",
    "survey_response.id",
  ),
  named(
    "partnerLevel",
    "one.name",
    "partner_survey.date",
    "other.name || ' – ' || cast(partner_level.level as text)",
    "partner_level join partner_survey on partner_survey.id = partner_level.survey_id join organisation one on one.id = partner_level.organisation_id join organisation other on other.id = partner_level.about_id",
    "partner_level.id",
  ),
  named(
    "partnerPrinciples",
    "organisation.name",
    "partner_survey.date",
    "null",
    "partner_principles join partner_survey on partner_survey.id = partner_principles.survey_id join organisation on organisation.id = partner_principles.organisation_id",
    "partner_principles.id",
  ),
  named("workshop", "date", "date", "null", "capacity_workshop"),
];

function named(
  kind: ProofRow["kind"],
  title: string,
  date: string,
  detail: string,
  from: string,
  id = `${from}.id`,
) {
  return { kind, title, date, detail, from, id };
}

async function nameRecords(db: ReadableDatabase, ids: string[]): Promise<ProofRow[]> {
  if (ids.length === 0) return [];
  const asked = sql.join(ids);
  const selects = NAMES.map(
    ({ kind, title, date, detail, from, id }) =>
      sql`select ${sql.lit(kind)} as kind, ${sql.raw(id)} as id, ${sql.raw(title)} as title,
        cast(${sql.raw(date)} as text) as date, cast(${sql.raw(detail)} as text) as detail
        from ${sql.raw(from)} where ${sql.raw(id)} in (${asked})`,
  );
  const { rows } = await sql<ProofRow>`${sql.join(selects, sql` union all `)}`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
