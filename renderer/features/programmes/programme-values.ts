import type { ProgrammeInput, ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { PROGRAMME_STAGES, type ProgrammeKind } from "../../../shared/vocabulary/records.ts";
import type { Draft } from "../../api/use-record-form.ts";

/** Lists are written one entry a line; each stage has its place, whether it was reached or not. */
export type ProgrammeValues = Draft<
  Omit<ProgrammeInput, "kind" | "goals" | "animators" | "partnerCities">
> & {
  kind: ProgrammeKind | null;
  goals: string;
  animators: string;
  partnerCities: string;
};

export const newProgramme: ProgrammeValues = {
  code: "",
  name: "",
  kind: "pal-territorial",
  areaId: null,
  startsOn: null,
  endsOn: null,
  continuesId: null,
  goals: "",
  animators: "",
  funder: null,
  budgetMinor: null,
  grantMinor: null,
  currency: "PLN",
  leadCity: null,
  partnerCities: "",
  stages: [],
  invented: false,
  notes: null,
};

export function valuesOf(row: ProgrammeRow): ProgrammeValues {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    areaId: row.areaId,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    continuesId: row.continuesId,
    goals: row.goals.join("\n"),
    animators: row.animators.join("\n"),
    funder: row.funder,
    budgetMinor: row.budgetMinor,
    grantMinor: row.grantMinor,
    currency: row.currency,
    leadCity: row.leadCity,
    partnerCities: row.partnerCities.join("\n"),
    stages: row.stages,
    invented: row.invented,
    notes: row.notes,
  };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function inputOf(values: ProgrammeValues): ProgrammeInput {
  return {
    ...values,
    goals: linesOf(values.goals),
    animators: linesOf(values.animators),
    partnerCities: linesOf(values.partnerCities),
  } as ProgrammeInput;
}

type Stages = ProgrammeValues["stages"];

/** The stages with one of them beginning on another day; a stage without a day leaves the list. */
export function withStage(stages: Stages, stage: Stages[number]["stage"], from: string | null): Stages {
  const days = new Map(stages.map((one) => [one.stage, one.from]));
  days.set(stage, from);
  return PROGRAMME_STAGES.flatMap((one) => {
    const day = days.get(one);
    return day ? [{ stage: one, from: day }] : [];
  });
}
