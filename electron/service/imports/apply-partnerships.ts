import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { memberColumns, partnershipColumns } from "../partnerships/index.ts";
import type { RegisterTable } from "./compute-table.ts";
import { has, type ImportSession, spokenOf } from "./import-session.ts";
import { list, text } from "./row-values.ts";
import { saveRow } from "./save-row.ts";

// A member that came or left at another time than the partnership: `Fundacja (od 2015-01-01 do 2015-12-31)`, as our export writes it.
const MEMBER = /^(.*?)\s*(?:\((?:od (\d{4}-\d{2}-\d{2}))?\s*(?:do (\d{4}-\d{2}-\d{2}))?\))?$/;

/** Partnerstwa: known by folded name within the programme. */
export async function applyPartnerships(session: ImportSession, table: RegisterTable): Promise<void> {
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
    const values = partnershipColumns({
      programmeId: session.programmeId,
      name,
      kind: (text(row, "kind") ?? "partnership") as "partnership",
      startsOn: text(row, "startsOn"),
      endsOn: text(row, "endsOn"),
      agreementFrom: text(row, "agreementFrom"),
      agreementTo: text(row, "agreementTo"),
      purpose: text(row, "purpose"),
      members: [],
    });
    if (values.starts_on && values.ends_on && values.ends_on < values.starts_on)
      session.refuse(table, row, "endsOn", "endBeforeStart");
    if (values.agreement_from && values.agreement_to && values.agreement_to < values.agreement_from) {
      session.refuse(table, row, "agreementTo", "endBeforeStart");
    }
    const spoken = spokenOf(table, values, {
      kind: ["kind"],
      purpose: ["purpose"],
      startsOn: ["starts_on"],
      endsOn: ["ends_on"],
      agreementFrom: ["agreement_from"],
      agreementTo: ["agreement_to"],
    });
    const id = await saveRow(session, table, "partnership", session.partnerships.get(fold), {
      all: values,
      spoken,
    });
    session.partnerships.set(fold, id);
    if (!has(table, "members")) continue;
    const members = [];
    for (const written of list(row, "members")) {
      const [, memberName = written, startsOn = null, endsOn = null] = MEMBER.exec(written) ?? [];
      const organisationId = await session.organisationNamed(memberName, table, row, "members");
      members.push({ organisationId, role: null, startsOn, endsOn });
    }
    await session.scope.changes.replaceChildren(
      "partnership_member",
      "partnership_id",
      id,
      ["organisation_id", "starts_on"],
      memberColumns(id, members).map(({ role: _role, ...columns }) => columns) as never,
    );
  }
}
