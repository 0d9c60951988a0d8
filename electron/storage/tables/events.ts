import type {
  AttendanceRole,
  EventKind,
  EventScope,
  EventStatus,
  OrganisationRole,
  RecordState,
} from "../../../shared/vocabulary/index.ts";
import type { RecordColumns } from "./record-columns.ts";

export interface EventTable extends RecordColumns {
  programme_id: string;
  scope: EventScope;
  activity_id: string | null;
  /** Always a full day; where only the month is known it is the 1st and `date_precision` says `month`. */
  date: string;
  date_precision: "day" | "month";
  starts_at: string | null;
  length_minutes: number | null;
  title: string;
  title_sort: string;
  search_fold: string;
  kind: EventKind | null;
  place: string | null;
  place_sort: string | null;
  status: EventStatus;
  initiative_level: number | null;
  head_children: number | null;
  head_youth: number | null;
  head_adults: number | null;
  head_seniors: number | null;
  head_unknown: number | null;
  staff_minutes: number | null;
  volunteer_minutes: number | null;
  mops_cost_grosze: number | null;
  partner_cash_grosze: number | null;
  in_kind_grosze: number | null;
  partnership_id: string | null;
  /** The identifier that an imported register gave it; our own id where it gave none. */
  external_id: string | null;
  notes: string | null;
  record_state: RecordState;
  review_note: string | null;
  entered_on: string;
}

export interface AttendanceTable extends RecordColumns {
  event_id: string;
  person_id: string;
  role: AttendanceRole;
}

export interface EventOrganisationTable extends RecordColumns {
  event_id: string;
  organisation_id: string;
  role: OrganisationRole;
}

export interface EventActionTable extends RecordColumns {
  event_id: string;
  action_id: string;
}

export interface EventAssetTable extends RecordColumns {
  event_id: string;
  entry_id: string;
}
