import type { OrganisationRole } from "../../../shared/vocabulary/records.ts";
import type { RegisterSheetKey } from "../../../shared/vocabulary/register-columns.ts";

/**
 * A value of the register as it is kept: minutes, grosze, ids of lists, ISO days (`2014-05` where only the month is known).
 * null is unknown and becomes an empty cell, never 0.
 */
export type RegisterValue =
  | string
  | number
  | null
  | readonly string[]
  | readonly { name: string; role: OrganisationRole }[];

/** One row by column key; a column that is not there is unknown. */
export type RegisterLine = Readonly<Record<string, RegisterValue>>;

/** Lines in chunks where they come from a long query, so that never all are in memory. */
export type RegisterLines = readonly RegisterLine[] | AsyncIterable<readonly RegisterLine[]>;

export interface RegisterData {
  programmeCode: string;
  programmeName: string;
  /** The records are made up (the sample). */
  invented: boolean;
  madeAt: string;
  madeBy: string;
  lines: Readonly<Record<RegisterSheetKey, RegisterLines>>;
  /** How many rows the long sheets have: one that would not fit goes on in another. */
  attendanceCount: number;
}
