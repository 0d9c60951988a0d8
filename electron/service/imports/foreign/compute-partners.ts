import { yearOf } from "../../../../shared/vocabulary/dates.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { SECTORS, type Sector } from "../../../../shared/vocabulary/records.ts";
import { parseLabel } from "../../../../shared/vocabulary/vocabulary-labels.ts";
import { readAgreement } from "./compute-agreement.ts";
import { type ForeignDay, readForeignDay } from "./compute-day.ts";
import { sectorOfCell, sectorOfName } from "./compute-names.ts";
import { type OrganisationBook, OWN_NAME } from "./compute-organisation-book.ts";
import type { Draft, SheetRow, TableReading } from "./compute-rows.ts";

const NONE = "none";

const isPartner = (row: SheetRow) => row.text("name") !== null;

export function mentionPartners(reading: TableReading, book: OrganisationBook): void {
  for (const row of reading.records(isPartner))
    book.mention(row.text("name") ?? "", row.place("name"), row.text("sector") !== null);
  reading.rows.length = 0;
}

interface Partner {
  name: string;
  row: SheetRow;
  sector: Sector | null;
  contact: string | null;
  since: { read: ForeignDay; row: SheetRow }[];
  hasAgreement: boolean;
  until: string | null;
  purposes: string[];
}

/** A list of partners: organisations with their sector, and, where wanted, what is done together with each. */
export function readPartners(reading: TableReading, book: OrganisationBook): Draft[] {
  const partners = new Map<string, Partner>();
  for (const row of reading.records(isPartner)) {
    const name = book.nameOf(row.text("name") ?? "");
    if (name === null) {
      reading.put(row, "left-out", row.text("name") ?? "");
      continue;
    }
    const fold = foldText(name);
    const known = partners.get(fold);
    const partner: Partner = known ?? {
      name,
      row,
      sector: null,
      contact: null,
      since: [],
      hasAgreement: false,
      until: null,
      purposes: [],
    };
    partners.set(fold, partner);
    partner.sector ??= sectorOf(reading, row, name);
    partner.contact ??= row.plainText("contact");
    partner.since.push({ read: readForeignDay(row.cell("since"), reading.table.options.year), row });
    addAgreement(reading, row, partner);
    const purpose = row.plainText("purpose");
    if (purpose !== null) partner.purposes.push(purpose);
    const written = row.text("name") ?? "";
    reading.put(row, known ? "same" : "record", foldText(written) === fold ? name : `${written} = ${name}`);
  }
  const { sheet: name } = reading.table;
  return [
    {
      sheet: "organisations",
      name,
      rows: [...partners.values()].map((partner) => ({
        number: partner.row.number,
        values: { name: partner.name, sector: partner.sector, contact: partner.contact },
      })),
    },
    {
      sheet: "partnerships",
      name,
      rows: reading.table.options.withPartnerships
        ? [...partners.values()].flatMap((partner) => partnershipOf(reading, partner))
        : [],
    },
  ];
}

function sectorOf(reading: TableReading, row: SheetRow, name: string): Sector | null {
  const text = row.text("sector");
  if (text === null) return null;
  const sure = sectorOfCell(text) ?? parseLabel("SECTORS", text);
  if (sure) return sure;
  const answer = reading.questions.ask({
    key: `sector|${foldText(text)}`,
    text: "sector",
    params: { value: text },
    place: row.place("sector"),
    choices: SECTORS.map((sector) => ({ value: sector, text: "sector", params: { sector } })),
    proposal: sectorOfName(name) ?? null,
  });
  return answer as Sector | null;
}

function addAgreement(reading: TableReading, row: SheetRow, partner: Partner): void {
  const read = readAgreement(row.cell("agreement"));
  if (read.kind === "yes") {
    partner.hasAgreement = true;
    partner.until = read.until ?? partner.until;
  }
  if (read.kind !== "unclear") return;
  const text = row.text("agreement") ?? "";
  const answer = reading.questions.ask({
    key: `agreement|${foldText(text)}`,
    text: "agreement",
    params: { value: text },
    place: row.place("agreement"),
    choices: [
      { value: "no", text: "agreementNo" },
      { value: "yes", text: "agreementYes" },
    ],
    proposal: /^ustn|^slown|^oral/.test(foldText(text)) ? "no" : null,
  });
  if (answer === "yes") partner.hasAgreement = true;
}

function partnershipOf(reading: TableReading, partner: Partner): Draft["rows"] {
  const isTogether =
    partner.purposes.length > 0 ||
    partner.hasAgreement ||
    partner.since.some(({ read }) => read.kind !== "none");
  if (!isTogether || foldText(partner.name) === foldText(OWN_NAME)) return [];
  const since = sinceOf(reading, partner);
  if (partner.hasAgreement && since === null)
    partner.row.remark("since", "agreementWithoutDay", { name: partner.name });
  return [
    {
      number: partner.row.number,
      values: {
        name: partner.name,
        kind: "partnership",
        startsOn: since,
        agreementFrom: partner.hasAgreement ? since : null,
        agreementTo: partner.hasAgreement && since !== null ? partner.until : null,
        members: [OWN_NAME, partner.name],
        purpose: partner.purposes.length === 0 ? null : [...new Set(partner.purposes)].join("; "),
      },
    },
  ];
}

/** The first day: of several rows the one that names it; a year alone is asked, unless another row names a day of that year. */
function sinceOf(reading: TableReading, partner: Partner): string | null {
  const days = partner.since.flatMap(({ read }) => (read.kind === "day" ? [read.day] : [])).toSorted();
  for (const { read, row } of partner.since) {
    if (read.kind === "none" || read.kind === "day") continue;
    if (read.kind === "year" && days.some((day) => yearOf(day) === read.year)) continue;
    const firstDay =
      read.kind === "year" ? `${read.year}-01-01` : read.kind === "month" ? `${read.month}-01` : null;
    const answer = reading.questions.ask({
      key: `since|${row.key}`,
      text: read.kind === "year" ? "sinceYear" : "dayUnclear",
      params: { value: row.text("since") ?? "", name: partner.name },
      place: row.place("since"),
      choices: [
        ...(firstDay === null ? [] : [{ value: firstDay, text: "day", params: { day: firstDay } }]),
        { value: NONE, text: "unknown" },
      ],
      own: "day",
      proposal: null,
    });
    if (answer !== null && answer !== NONE) days.push(answer);
  }
  return days.toSorted()[0] ?? null;
}
