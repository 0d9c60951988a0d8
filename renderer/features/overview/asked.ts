import type { IndicatorMode } from "../../../shared/contract/indicators.ts";

/** What every part of the overview is asked for. */
export interface Asked {
  programmeId: string;
  from: string;
  to: string;
  mode: IndicatorMode;
}
