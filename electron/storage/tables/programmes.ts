import type { EventKind, ProgrammeKind } from "../../../shared/vocabulary/index.ts";
import type { NamedColumns, RecordColumns } from "./record-columns.ts";

export interface ProgrammeTable extends RecordColumns, NamedColumns {
  code: string;
  kind: ProgrammeKind;
  area_id: string | null;
  starts_on: string | null;
  ends_on: string | null;
  continues_id: string | null;
  goals: string;
  animators: string;
  funder: string | null;
  budget_minor: number | null;
  grant_minor: number | null;
  currency: string;
  lead_city: string | null;
  partner_cities: string;
  stages: string;
  invented: number;
  notes: string | null;
}

export interface ActivityTable extends RecordColumns, NamedColumns {
  programme_id: string;
  kind: EventKind;
  weekday: number | null;
  recurrence: string | null;
  place: string | null;
  starts_on: string | null;
  ends_on: string | null;
  usual_starts_at: string | null;
  usual_length_minutes: number | null;
  usual_people_ids: string;
  notes: string | null;
}
