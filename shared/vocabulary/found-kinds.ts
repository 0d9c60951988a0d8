/** Kinds of records that can be found, in the order in which they are shown. */
export const FOUND_KINDS = [
  "event",
  "activity",
  "person",
  "organisation",
  "partnership",
  "diagnosis",
  "proposal",
  "action",
  "programme",
] as const;
