import type { RecordColumns } from "./record-columns.ts";

export interface InstrumentTable extends RecordColumns {
  name: string;
  name_sort: string;
  language: "pl" | "en";
  /** JSON: SurveyItem[] (shared/contract/surveys.ts). */
  items: string;
  shipped: number;
  notes: string | null;
}

export interface SurveyWaveTable extends RecordColumns {
  programme_id: string;
  instrument_id: string;
  date: string;
  method: string | null;
}

export interface SurveyResponseTable extends RecordColumns {
  wave_id: string;
  /** JSON: answer or null by item code. */
  answers: string;
}

export interface PartnerSurveyTable extends RecordColumns {
  programme_id: string;
  partnership_id: string | null;
  date: string;
}

export interface PartnerLevelTable extends RecordColumns {
  survey_id: string;
  organisation_id: string;
  about_id: string;
  level: number;
}

export interface PartnerPrinciplesTable extends RecordColumns {
  survey_id: string;
  organisation_id: string;
  /** JSON: six answers 1–4 or null. */
  answers: string;
}
