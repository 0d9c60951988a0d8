import type { FieldDefinition, TableDefinition } from "../table-definition.ts";

/** Fields that mean the same in every table they stand in. */
export const PROGRAMME_ID: FieldDefinition = {
  name: "programme_id",
  type: "string",
  sql: "x.programme_id",
  title: { pl: "Program", en: "Programme" },
  isRequired: true,
};
export const NAME: FieldDefinition = {
  name: "name",
  type: "string",
  sql: "x.name",
  title: { pl: "Nazwa", en: "Name" },
  isRequired: true,
};
export const DATE: FieldDefinition = {
  name: "date",
  type: "date",
  sql: "x.date",
  title: { pl: "Data", en: "Date" },
  isRequired: true,
};
export const STARTS_ON: FieldDefinition = {
  name: "starts_on",
  type: "string",
  sql: "x.starts_on",
  title: { pl: "Od", en: "From" },
};
export const ENDS_ON: FieldDefinition = {
  name: "ends_on",
  type: "string",
  sql: "x.ends_on",
  title: { pl: "Do", en: "To" },
};

/** The id of the table's own rows. */
export const ownId = (name: string): FieldDefinition => ({
  name,
  type: "string",
  sql: "x.id",
  title: { pl: "Identyfikator", en: "Id" },
  isRequired: true,
});

export const OF_PROGRAMME: TableDefinition["foreignKeys"][number] = {
  field: "programme_id",
  table: "programmes",
  tableField: "programme_id",
};
