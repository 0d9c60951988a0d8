import { AGE_BANDS, PARTNERSHIP_KINDS, RESIDENCE, SECTORS } from "../../../../../shared/vocabulary/index.ts";
import type { TableDefinition } from "../table-definition.ts";
import { ENDS_ON, NAME, OF_PROGRAMME, ownId, PROGRAMME_ID, STARTS_ON } from "./common-fields.ts";

export const PARTIES_TABLES: readonly TableDefinition[] = [
  {
    name: "organisations",
    title: { pl: "Podmioty", en: "Organisations" },
    from: "organisation x",
    programme: "ORG",
    fields: [
      ownId("organisation_id"),
      NAME,
      {
        name: "short_name",
        type: "string",
        sql: "x.short_name",
        title: { pl: "Nazwa skrócona", en: "Short name" },
      },
      {
        name: "sector",
        type: "string",
        sql: "x.sector",
        title: { pl: "Sektor", en: "Sector" },
        words: SECTORS,
      },
      { name: "founded_on", type: "string", sql: "x.founded_on", title: { pl: "Założono", en: "Founded" } },
      { name: "ended_on", type: "string", sql: "x.ended_on", title: { pl: "Zakończono", en: "Ended" } },
    ],
    foreignKeys: [],
  },
  {
    name: "persons",
    title: { pl: "Osoby", en: "Persons" },
    from: "person x",
    programme: "PERSON",
    isPersonal: true,
    fields: [
      ownId("person_id"),
      { name: "code", type: "string", sql: "x.code", title: { pl: "Kod", en: "Code" }, isRequired: true },
      {
        name: "age_band",
        type: "string",
        sql: "x.age_band",
        title: { pl: "Grupa wieku", en: "Age band" },
        words: AGE_BANDS,
      },
      {
        name: "lives_in_area",
        type: "string",
        sql: "x.lives_in_area",
        title: { pl: "Mieszka na obszarze", en: "Lives in the area" },
        words: RESIDENCE,
      },
      { name: "staff", type: "boolean", sql: "x.staff", title: { pl: "Pracownik MOPS", en: "MOPS staff" } },
    ],
    foreignKeys: [],
  },
  {
    name: "partnerships",
    title: { pl: "Partnerstwa", en: "Partnerships" },
    from: "partnership x",
    programme: "x.programme_id",
    fields: [
      ownId("partnership_id"),
      PROGRAMME_ID,
      NAME,
      {
        name: "kind",
        type: "string",
        sql: "x.kind",
        title: { pl: "Rodzaj", en: "Kind" },
        words: PARTNERSHIP_KINDS,
      },
      STARTS_ON,
      ENDS_ON,
      {
        name: "agreement_from",
        type: "string",
        sql: "x.agreement_from",
        title: { pl: "Porozumienie od", en: "Agreement from" },
      },
      {
        name: "agreement_to",
        type: "string",
        sql: "x.agreement_to",
        title: { pl: "Porozumienie do", en: "Agreement to" },
      },
    ],
    foreignKeys: [OF_PROGRAMME],
  },
  {
    name: "partnership_members",
    title: { pl: "Członkowie partnerstw", en: "Members of partnerships" },
    from: "partnership_member x join partnership on partnership.id = x.partnership_id and partnership.deleted_at is null",
    programme: "partnership.programme_id",
    fields: [
      ownId("member_id"),
      {
        name: "partnership_id",
        type: "string",
        sql: "x.partnership_id",
        title: { pl: "Partnerstwo", en: "Partnership" },
        isRequired: true,
      },
      {
        name: "organisation_id",
        type: "string",
        sql: "x.organisation_id",
        title: { pl: "Podmiot", en: "Organisation" },
        isRequired: true,
      },
      STARTS_ON,
      ENDS_ON,
    ],
    foreignKeys: [
      { field: "partnership_id", table: "partnerships", tableField: "partnership_id" },
      { field: "organisation_id", table: "organisations", tableField: "organisation_id" },
    ],
  },
];
