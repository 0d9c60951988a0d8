import type { RegisterLine } from "../../documents/register/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { uniqueNames } from "./compute-unique-names.ts";
import type { RegisterParties } from "./register-parties.ts";
import { inOrder } from "./register-plan.ts";

/** Partnerstwa, and how the events name them. */
export async function readPartnerships(db: ReadableDatabase, programmeId: string, parties: RegisterParties) {
  const rows = await db
    .selectFrom("partnership")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const members = await db
    .selectFrom("partnership_member")
    .innerJoin("partnership", "partnership.id", "partnership_member.partnership_id")
    .select([
      "partnership_member.partnership_id",
      "partnership_member.organisation_id",
      "partnership_member.starts_on",
      "partnership_member.ends_on",
    ])
    .where("partnership.programme_id", "=", programmeId)
    .where("partnership_member.deleted_at", "is", null)
    .execute();
  const membersOf = Map.groupBy(members, ({ partnership_id }) => partnership_id);
  const names = uniqueNames(rows);
  const lines = rows.map(
    (row): RegisterLine => ({
      name: names.get(row.id) ?? row.name,
      kind: row.kind,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      agreementFrom: row.agreement_from,
      agreementTo: row.agreement_to,
      members: (membersOf.get(row.id) ?? [])
        .flatMap(({ organisation_id, starts_on, ends_on }) => {
          const name = parties.organisationName(organisation_id);
          return name === undefined ? [] : [withDates(name, starts_on, ends_on)];
        })
        .sort(),
    }),
  );
  return { names, lines };
}

/** `Fundacja (od 2015-01-01 do 2015-12-31)`: a member that came or left at another time than the partnership. */
function withDates(name: string, startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null && endsOn === null) return name;
  const dates = [startsOn === null ? "" : `od ${startsOn}`, endsOn === null ? "" : `do ${endsOn}`];
  return `${name} (${dates.filter((part) => part !== "").join(" ")})`;
}

/** Funkcje. */
export async function readFunctions(
  db: ReadableDatabase,
  programmeId: string,
  parties: RegisterParties,
): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("animator_function")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const done = await db
    .selectFrom("function_done")
    .innerJoin("animator_function", "animator_function.id", "function_done.function_id")
    .select(["function_done.function_id", "function_done.date"])
    .where("animator_function.programme_id", "=", programmeId)
    .where("function_done.deleted_at", "is", null)
    .execute();
  const doneOf = Map.groupBy(done, ({ function_id }) => function_id);
  const names = uniqueNames(rows);
  const ownerOf = (row: (typeof rows)[number]) => {
    if (row.owner_kind === "mops") return "MOPS";
    return parties.organisationName(row.owner_organisation_id) ?? parties.personCode(row.owner_person_id);
  };
  return rows.map((row) => ({
    name: names.get(row.id) ?? row.name,
    owner: ownerOf(row) ?? null,
    doneOn: (doneOf.get(row.id) ?? []).map(({ date }) => date).sort(),
  }));
}

const yesNo = (answer: number | null) => (answer === null ? null : answer === 1 ? "yes" : "no");

/** Struktury: the checklists of the register's organisations. */
export async function readChecklists(
  db: ReadableDatabase,
  parties: RegisterParties,
): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("structure_checklist")
    .selectAll()
    .where("deleted_at", "is", null)
    .execute();
  const lines = rows.flatMap((row) => {
    const organisation = parties.organisationName(row.organisation_id);
    if (organisation === undefined) return [];
    return [
      {
        organisation,
        date: row.date,
        answer1: yesNo(row.answer_1),
        answer2: yesNo(row.answer_2),
        answer3: yesNo(row.answer_3),
        answer4: yesNo(row.answer_4),
        answer5: yesNo(row.answer_5),
        answer6: yesNo(row.answer_6),
      },
    ];
  });
  return inOrder(lines, ({ organisation, date }) => [organisation, date]);
}

/** Obszar: the years whose population is known. */
export async function readPopulation(db: ReadableDatabase, programmeId: string): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("area_population")
    .innerJoin("programme", "programme.area_id", "area_population.area_id")
    .select(["area_population.year", "area_population.total"])
    .where("programme.id", "=", programmeId)
    .where("area_population.deleted_at", "is", null)
    .where("area_population.total", "is not", null)
    .orderBy("area_population.year")
    .execute();
  return rows.map(({ year, total }) => ({ year, population: total }));
}
