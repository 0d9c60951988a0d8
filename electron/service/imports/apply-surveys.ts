import { keepShippedInstrument, SHIPPED_INSTRUMENT, SHIPPED_INSTRUMENT_ID } from "../surveys/index.ts";
import type { RegisterRow, RegisterTable } from "./compute-table.ts";
import type { ImportSession } from "./import-session.ts";
import { number, text } from "./row-values.ts";
import { saveRow } from "./save-row.ts";

/**
 * Ankieta: a row per respondent, a wave per day. Respondents have no identity, so the rows of a day are that day's wave: the
 * same answers in any order change nothing, others replace it.
 */
export async function applySurvey(session: ImportSession, table: RegisterTable): Promise<void> {
  const { changes, db } = session.scope;
  const answered: RegisterRow[] = [];
  for await (const row of session.rowsOf(table)) if (text(row, "date") !== null) answered.push(row);
  const byDay = Map.groupBy(answered, (row) => text(row, "date") as string);
  if (byDay.size > 0) await keepShippedInstrument(session.scope, SHIPPED_INSTRUMENT_ID);
  for (const [date, rows] of byDay) {
    const answers = rows.map(answersOf);
    const wave = await db
      .selectFrom("survey_wave")
      .select("id")
      .where("programme_id", "=", session.programmeId)
      .where("instrument_id", "=", SHIPPED_INSTRUMENT_ID)
      .where("date", "=", date)
      .where("deleted_at", "is", null)
      .orderBy("id")
      .executeTakeFirst();
    const id =
      wave?.id ??
      (
        await changes.create("survey_wave", {
          programme_id: session.programmeId,
          instrument_id: SHIPPED_INSTRUMENT_ID,
          date,
          method: null,
        })
      ).id;
    const kept = await db
      .selectFrom("survey_response")
      .select(["id", "answers"])
      .where("wave_id", "=", id)
      .where("deleted_at", "is", null)
      .execute();
    const keptSorted = kept.map((response) => canonical(JSON.parse(response.answers))).sort();
    if (wave && JSON.stringify(keptSorted) === JSON.stringify(answers.map(canonical).sort())) {
      session.count(table, "unchanged", rows.length);
      continue;
    }
    for (const response of kept) await changes.remove("survey_response", response.id, undefined);
    await changes.createMany(
      "survey_response",
      answers.map((each) => ({ wave_id: id, answers: JSON.stringify(each) })),
    );
    session.count(table, wave ? "updated" : "created", rows.length);
  }
}

function answersOf(row: RegisterRow): Record<string, number | null> {
  return Object.fromEntries(SHIPPED_INSTRUMENT.items.map(({ code }) => [code, number(row, code)]));
}

function canonical(answers: Record<string, number | null>): string {
  return SHIPPED_INSTRUMENT.items.map(({ code }) => answers[code] ?? "").join(",");
}

const PRINCIPLES = [1, 2, 3, 4, 5, 6];

/** Partnerzy – ankieta: a survey per day; a row about an organisation carries a level, a row without it the principles. */
export async function applyPartnerSurvey(session: ImportSession, table: RegisterTable): Promise<void> {
  const { changes, db } = session.scope;
  const surveys = new Map<
    string,
    { isNew: boolean; id: string; rows: number; levels: Map<string, object>; principles: Map<string, object> }
  >();
  for await (const row of session.rowsOf(table)) {
    const [date, name, about] = [text(row, "date"), text(row, "organisation"), text(row, "about")];
    if (date === null || name === null) continue;
    const survey = surveys.get(date) ?? (await openSurvey(date));
    surveys.set(date, survey);
    survey.rows++;
    const organisationId = await session.organisationNamed(name, table, row, "organisation");
    if (about === null) {
      const answers = PRINCIPLES.map((principle) => number(row, `principle${principle}`));
      if (survey.principles.has(organisationId))
        session.refuse(table, row, "organisation", "rowTwice", { name });
      survey.principles.set(organisationId, {
        survey_id: survey.id,
        organisation_id: organisationId,
        answers: JSON.stringify(answers),
      });
      continue;
    }
    const aboutId = await session.organisationNamed(about, table, row, "about");
    const level = number(row, "level");
    if (aboutId === organisationId) session.refuse(table, row, "about", "levelAboutItself");
    if (level === null) {
      session.refuse(table, row, "level", "required");
      continue;
    }
    const key = `${organisationId} ${aboutId}`;
    if (survey.levels.has(key)) session.refuse(table, row, "about", "rowTwice", { name: about });
    survey.levels.set(key, {
      survey_id: survey.id,
      organisation_id: organisationId,
      about_id: aboutId,
      level,
    });
  }
  for (const survey of surveys.values()) {
    const before = changes.changeCount;
    await changes.replaceChildren("partner_level", "survey_id", survey.id, ["organisation_id", "about_id"], [
      ...survey.levels.values(),
    ] as never);
    await changes.replaceChildren("partner_principles", "survey_id", survey.id, ["organisation_id"], [
      ...survey.principles.values(),
    ] as never);
    const outcome = survey.isNew ? "created" : changes.changeCount > before ? "updated" : "unchanged";
    session.count(table, outcome, survey.rows);
  }

  async function openSurvey(date: string) {
    const known = await db
      .selectFrom("partner_survey")
      .select("id")
      .where("programme_id", "=", session.programmeId)
      .where("date", "=", date)
      .where("deleted_at", "is", null)
      .orderBy("id")
      .executeTakeFirst();
    const id =
      known?.id ??
      (
        await changes.create("partner_survey", {
          programme_id: session.programmeId,
          partnership_id: null,
          date,
        })
      ).id;
    return {
      isNew: !known,
      id,
      rows: 0,
      levels: new Map<string, object>(),
      principles: new Map<string, object>(),
    };
  }
}

const DOMAINS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Zdolność: a capacity workshop a day. */
export async function applyCapacity(session: ImportSession, table: RegisterTable): Promise<void> {
  const { db } = session.scope;
  const rows = await db
    .selectFrom("capacity_workshop")
    .select(["id", "date"])
    .where("programme_id", "=", session.programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const known = new Map(rows.map((row) => [row.date, row.id]));
  const seen = new Set<string>();
  for await (const row of session.rowsOf(table)) {
    const date = text(row, "date");
    if (date === null) continue;
    if (seen.has(date)) {
      session.refuse(table, row, "date", "rowTwice", { name: date });
      continue;
    }
    seen.add(date);
    const ranks = JSON.stringify(DOMAINS.map((domain) => number(row, `domain${domain}`)));
    const all = {
      programme_id: session.programmeId,
      date,
      ranks,
      notes: JSON.stringify(DOMAINS.map(() => null)),
    };
    await saveRow(session, table, "capacity_workshop", known.get(date), { all, spoken: { ranks } });
  }
}
