import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { organisationColumns } from "../organisations/index.ts";
import { personColumns } from "../people/index.ts";
import type { RegisterTable } from "./compute-table.ts";
import { type ImportSession, spokenOf } from "./import-session.ts";
import { text } from "./row-values.ts";
import { saveRow } from "./save-row.ts";

/** Podmioty: known by folded name. */
export async function applyOrganisations(session: ImportSession, table: RegisterTable): Promise<void> {
  const seen = new Set<string>();
  for await (const row of session.rowsOf(table)) {
    const name = text(row, "name");
    if (name === null) continue;
    const fold = foldText(name);
    if (seen.has(fold)) {
      session.refuse(table, row, "name", "rowTwice", { name });
      continue;
    }
    seen.add(fold);
    const values = organisationColumns({
      name,
      shortName: text(row, "shortName"),
      sector: (text(row, "sector") ?? "other") as "other",
      contact: text(row, "contact"),
      foundedOn: text(row, "foundedOn"),
      endedOn: text(row, "endedOn"),
      notes: null,
    });
    if (values.founded_on !== null && values.ended_on !== null && values.ended_on < values.founded_on) {
      session.refuse(table, row, "endedOn", "endBeforeStart");
    }
    const spoken = spokenOf(table, values, {
      sector: ["sector"],
      foundedOn: ["founded_on"],
      endedOn: ["ended_on"],
    });
    const known = session.organisations.get(fold);
    const saved = await saveRow(session, table, "organisation", known, { all: values, spoken });
    session.organisations.set(fold, saved);
  }
}

/** Osoby: known by their code. */
export async function applyPeople(session: ImportSession, table: RegisterTable): Promise<void> {
  const seen = new Set<string>();
  for await (const row of session.rowsOf(table)) {
    const code = text(row, "code");
    if (code === null) continue;
    if (seen.has(code)) {
      session.refuse(table, row, "code", "rowTwice", { name: code });
      continue;
    }
    seen.add(code);
    const values = {
      ...personColumns({
        code,
        displayName: null,
        ageBand: (text(row, "ageBand") ?? "unknown") as "unknown",
        livesInArea: (text(row, "livesInArea") ?? "unknown") as "unknown",
        staff: text(row, "staff") === "yes",
        consentOn: null,
      }),
      merged_into_id: null,
    };
    const spoken = spokenOf(table, values, {
      ageBand: ["age_band"],
      livesInArea: ["lives_in_area"],
      staff: ["staff"],
    });
    session.people.set(
      code,
      await saveRow(session, table, "person", session.people.get(code), { all: values, spoken }),
    );
  }
}
