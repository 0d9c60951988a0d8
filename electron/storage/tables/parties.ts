import type { AgeBand, PartnershipKind, Residence, Sector } from "../../../shared/vocabulary/index.ts";
import type { NamedColumns, RecordColumns } from "./record-columns.ts";

export interface AreaTable extends RecordColumns, NamedColumns {
  city: string | null;
  district: string | null;
}

export interface AreaPopulationTable extends RecordColumns {
  area_id: string;
  year: number;
  total: number | null;
  children: number | null;
  youth: number | null;
  adults: number | null;
  seniors: number | null;
}

export interface OrganisationTable extends RecordColumns, NamedColumns {
  short_name: string | null;
  sector: Sector;
  contact: string | null;
  founded_on: string | null;
  ended_on: string | null;
  notes: string | null;
}

export interface PersonTable extends RecordColumns {
  code: string;
  code_sort: string;
  display_name: string | null;
  display_name_sort: string | null;
  search_fold: string;
  age_band: AgeBand;
  lives_in_area: Residence;
  staff: number;
  consent_on: string | null;
  merged_into_id: string | null;
}

export interface PartnershipTable extends RecordColumns, NamedColumns {
  programme_id: string;
  kind: PartnershipKind;
  starts_on: string | null;
  ends_on: string | null;
  agreement_from: string | null;
  agreement_to: string | null;
  purpose: string | null;
}

export interface PartnershipMemberTable extends RecordColumns {
  partnership_id: string;
  organisation_id: string;
  role: string | null;
  starts_on: string | null;
  ends_on: string | null;
}
