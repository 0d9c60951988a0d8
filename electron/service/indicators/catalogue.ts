import type { Unit } from "../../../shared/vocabulary/index.ts";
export const CATALOGUE_VERSION = 1;
const u = (unit: Unit, ...ids: string[]) => ids.map((id) => ({ id, unit }));
const all = [
  ...u("count", "A1", "A2", "S4", "P1"),
  ...u("percent", "A3", "A4", "I2", "S1", "S2", "S5", "S6", "S7", "P2", "P4", "E3"),
  ...u("index", "S3"),
  ...u("mean01", "I1", "P3"),
  ...u("ratio", "D5"),
  ...u("pln-per-person-hour", "E1"),
];
const order = "A1 A2 A3 A4 I1 I2 S1 S2 S3 S4 S5 S6 S7 P1 P2 P3 P4 D5 E1 E3".split(" ");
export const CATALOGUE = order.map((id) => all.find((x) => x.id === id)!);
