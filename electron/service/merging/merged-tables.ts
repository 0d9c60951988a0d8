import { RECORD_TABLES, type RecordTable } from "../../storage/database.ts";

/** Who may do what, and which periods are closed, is each workspace's own: no file from elsewhere changes it. */
const OWN: readonly RecordTable[] = ["workspace_user", "period_lock", "lock_suspension", "user_programme"];

/** Parents before their children. */
export const MERGED_TABLES: readonly RecordTable[] = RECORD_TABLES.filter((table) => !OWN.includes(table));

/** What tells two live rows apart besides the id: both sides may have made the same one. */
export const NATURAL_KEYS: Partial<Record<RecordTable, readonly string[]>> = {
  area_population: ["area_id", "year"],
  attendance: ["event_id", "person_id"],
  event_organisation: ["event_id", "organisation_id", "role"],
  action_diagnosis: ["action_id", "entry_id"],
  measure: ["action_id", "name"],
  measure_actual: ["measure_id", "date"],
  proposal_action: ["proposal_id", "action_id"],
  event_action: ["event_id", "action_id"],
  event_asset: ["event_id", "entry_id"],
  attachment: ["event_id", "sha256"],
  structure_checklist: ["organisation_id", "date"],
  function_done: ["function_id", "date"],
  partner_level: ["survey_id", "organisation_id", "about_id"],
  partner_principles: ["survey_id", "organisation_id"],
  follow_up_pursuit: ["follow_up_id", "organisation_id", "goal"],
  target: ["programme_id", "indicator_id", "from_day", "to_day"],
};
