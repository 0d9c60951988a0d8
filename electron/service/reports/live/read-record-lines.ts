import type { Period } from "../../../../shared/vocabulary/index.ts";
import type { LiveData } from "../../../documents/yearly-report/live/live-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { readGroups, readRecord } from "../../indicators/index.ts";
import { latestBy, latestOf } from "./compute-latest.ts";
import { computePairs } from "./compute-pairs.ts";
import { respondentLines } from "./respondent-lines.ts";

type RecordLines = Pick<
  LiveData,
  | "groups"
  | "diagnosis"
  | "actions"
  | "measures"
  | "proposals"
  | "functions"
  | "respondents"
  | "pairs"
  | "principles"
  | "domains"
>;

/** The records beside the events as the indicators see them, with their names. */
export async function readRecordLines(
  db: ReadableDatabase,
  programme: { id: string; code: string },
  period: Period,
  asOf: string,
): Promise<RecordLines> {
  const question = { programmeIds: [programme.id], period, asOf, mode: "approved" as const };
  const record = await readRecord(db, question);
  const groups = await readGroups(db, question);
  const programmeCode = programme.code;
  const named = { ...(await readNames(db, programme.id)), ...(await readOrganisationNames(db)) };
  const nameOf = (id: string) => named[id] ?? id;
  const survey = latestBy(record.partnerSurveys, ({ date }) => date);
  const workshops = latestBy(record.workshops, ({ date }) => date);
  return {
    groups: groups.map(({ id, foundedOn, endedOn, lastCountedOn, checklist }) => ({
      programmeCode,
      name: nameOf(id),
      foundedOn,
      endedOn,
      lastOn: lastCountedOn,
      answers: checklist,
    })),
    diagnosis: record.diagnosis.map(({ id, type, source, isPriority, actions, isUsed }) => ({
      programmeCode,
      text: nameOf(id),
      type,
      source,
      isPriority,
      actions: actions.length,
      firstStartedOn: actions.map(({ startedOn }) => startedOn).reduce(earlierDay, null),
      isUsed,
    })),
    actions: record.actions.map(({ id, dueOn, finishedOn }) => ({
      programmeCode,
      title: nameOf(id),
      dueOn,
      finishedOn,
    })),
    measures: record.measures.map(({ name, baseline, target, actuals }) => ({
      programmeCode,
      name,
      baseline,
      target,
      actual:
        latestOf(
          actuals.filter(({ date }) => date <= period.to),
          ({ date }) => date,
        )?.value ?? null,
    })),
    proposals: record.proposals.map(({ id, byResidents, decision }) => ({
      programmeCode,
      text: nameOf(id),
      byResidents,
      isAccepted: decision === "accepted",
    })),
    functions: record.functions.map(({ id, isTakenOver, doneOn }) => ({
      programmeCode,
      name: nameOf(id),
      isTakenOver,
      lastDoneOn:
        latestOf(
          doneOn.filter((day) => day <= period.to),
          (day) => day,
        ) ?? null,
    })),
    respondents: respondentLines(record.waves, programmeCode),
    pairs: computePairs(survey.flatMap(({ levels }) => levels)).map(({ one, other, first, second }) => ({
      programmeCode,
      pair: `${nameOf(one)} – ${nameOf(other)}`,
      first,
      second,
    })),
    principles: survey.flatMap(({ principles }) =>
      principles.map(({ id, answers }) => ({ programmeCode, organisation: nameOf(id), answers })),
    ),
    domains: workshops.flatMap(({ ranks }) =>
      ranks.map((rank, index) => ({ programmeCode, domain: index + 1, rank })),
    ),
  };
}

function earlierDay(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** What an entry, action, proposal or function is called, by its id. */
async function readNames(db: ReadableDatabase, programmeId: string): Promise<Record<string, string>> {
  const entries = await db
    .selectFrom("diagnosis_entry")
    .select(["id", "text as name"])
    .where("programme_id", "=", programmeId)
    .execute();
  const actions = await db
    .selectFrom("plan_action")
    .select(["id", "title as name"])
    .where("programme_id", "=", programmeId)
    .execute();
  const proposals = await db
    .selectFrom("proposal")
    .select(["id", "text as name"])
    .where("programme_id", "=", programmeId)
    .execute();
  const functions = await db
    .selectFrom("animator_function")
    .select(["id", "name"])
    .where("programme_id", "=", programmeId)
    .execute();
  return Object.fromEntries(
    [...entries, ...actions, ...proposals, ...functions].map(({ id, name }) => [id, name]),
  );
}

/** Organisations by their ids, and the answers of a partner survey by the organisation that gave them. */
async function readOrganisationNames(db: ReadableDatabase): Promise<Record<string, string>> {
  const organisations = await db.selectFrom("organisation").select(["id", "name"]).execute();
  const answers = await db
    .selectFrom("partner_principles")
    .innerJoin("organisation", "organisation.id", "partner_principles.organisation_id")
    .select(["partner_principles.id", "organisation.name"])
    .execute();
  return Object.fromEntries([...organisations, ...answers].map(({ id, name }) => [id, name]));
}
