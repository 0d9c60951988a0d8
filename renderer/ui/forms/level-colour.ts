import {
  INITIATIVE_LEVEL_COLOURS,
  isInitiativeLevel,
  UNKNOWN_LEVEL_HATCH,
} from "../../../shared/vocabulary/initiative-level.ts";

/** How a level is drawn: its colour, or the hatching of an unknown one. */
export function levelGround(level: number | null): string {
  if (isInitiativeLevel(level)) return INITIATIVE_LEVEL_COLOURS[level];
  const { line, ground } = UNKNOWN_LEVEL_HATCH;
  return `repeating-linear-gradient(45deg, ${line} 0 2px, ${ground} 2px 5px)`;
}
