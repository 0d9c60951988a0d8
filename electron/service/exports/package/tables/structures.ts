import type { TableDefinition } from "../table-definition.ts";
import { DATE, OF_PROGRAMME, ownId, PROGRAMME_ID } from "./common-fields.ts";

export const STRUCTURES_TABLES: readonly TableDefinition[] = [
  {
    name: "functions",
    title: { pl: "Funkcje animatora", en: "Functions of the animator" },
    from: "animator_function x",
    programme: "x.programme_id",
    fields: [
      ownId("function_id"),
      PROGRAMME_ID,
      { name: "name", type: "string", sql: "x.name", title: { pl: "Funkcja", en: "Function" } },
      {
        name: "owner_kind",
        type: "string",
        sql: "x.owner_kind",
        title: { pl: "Właściciel", en: "Owner" },
        words: ["nobody", "mops", "organisation", "person"],
      },
      {
        name: "owner_organisation_id",
        type: "string",
        sql: "x.owner_organisation_id",
        title: { pl: "Podmiot", en: "Organisation" },
      },
    ],
    foreignKeys: [
      OF_PROGRAMME,
      { field: "owner_organisation_id", table: "organisations", tableField: "organisation_id" },
    ],
  },
  {
    name: "functions_done",
    title: { pl: "Wykonania funkcji", en: "Functions done" },
    from: "function_done x join animator_function on animator_function.id = x.function_id and animator_function.deleted_at is null",
    programme: "animator_function.programme_id",
    fields: [
      ownId("done_id"),
      {
        name: "function_id",
        type: "string",
        sql: "x.function_id",
        title: { pl: "Funkcja", en: "Function" },
        isRequired: true,
      },
      DATE,
    ],
    foreignKeys: [{ field: "function_id", table: "functions", tableField: "function_id" }],
  },
  {
    name: "capacity_workshops",
    title: { pl: "Warsztaty zdolności", en: "Capacity workshops" },
    from: "capacity_workshop x",
    programme: "x.programme_id",
    fields: [
      ownId("workshop_id"),
      PROGRAMME_ID,
      DATE,
      {
        name: "ranks",
        type: "string",
        sql: "x.ranks",
        title: { pl: "Oceny dziewięciu obszarów (JSON)", en: "Ranks of nine domains (JSON)" },
      },
    ],
    foreignKeys: [OF_PROGRAMME],
  },
  {
    name: "survey_waves",
    title: { pl: "Fale ankiety", en: "Survey waves" },
    from: "survey_wave x",
    programme: "x.programme_id",
    fields: [ownId("wave_id"), PROGRAMME_ID, DATE],
    foreignKeys: [OF_PROGRAMME],
  },
  {
    name: "survey_responses",
    title: { pl: "Odpowiedzi ankiety", en: "Survey responses" },
    from: "survey_response x join survey_wave on survey_wave.id = x.wave_id and survey_wave.deleted_at is null",
    programme: "survey_wave.programme_id",
    isPersonal: true,
    fields: [
      ownId("response_id"),
      {
        name: "wave_id",
        type: "string",
        sql: "x.wave_id",
        title: { pl: "Fala", en: "Wave" },
        isRequired: true,
      },
      {
        name: "answers",
        type: "string",
        sql: "x.answers",
        title: { pl: "Odpowiedzi według kodów (JSON)", en: "Answers by code (JSON)" },
      },
    ],
    foreignKeys: [{ field: "wave_id", table: "survey_waves", tableField: "wave_id" }],
  },
];
