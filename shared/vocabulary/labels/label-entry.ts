import type { Bilingual } from "../language.ts";

/** The words of one id of a closed list; `also` holds further words that the import understands. */
export type LabelEntry = Bilingual & { readonly also?: readonly string[] };

export type Labels<Id extends string> = Readonly<Record<Id, LabelEntry>>;
