import type { Measure } from "../../../../../shared/contract/plan.ts";
import type { SampleAction } from "../evaluation-records.ts";
import type { DiagnosisKey } from "./diagnosis.ts";
import type { OrganisationKey } from "./organisations.ts";

interface InventedMeasure {
  name: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  targetOn: string;
  actuals: [date: string, value: number][];
}

interface InventedAction {
  objective: string;
  title: string;
  answers: DiagnosisKey[];
  responsible: OrganisationKey;
  planned: string;
  due: string;
  started?: string;
  finished?: string;
  budgetZloty?: number;
  costZloty?: number;
  measure?: InventedMeasure;
}

const CLOSER = "Sąsiedzi znają się i pomagają sobie";
const THEMSELVES = "Mieszkańcy sami zaczynają i prowadzą wydarzenia";
const TOGETHER = "Instytucje działają razem";
const SAFE = "Osiedle jest bezpieczne, zadbane i dostępne";

const INVENTED = {
  seniorsClub: {
    objective: CLOSER,
    title: "Klub seniora prowadzony przez seniorów",
    answers: ["lonelySeniors", "meetingPlace"],
    responsible: "seniorsClub",
    planned: "2015-01-20",
    due: "2017-06-30",
    started: "2015-01-20",
    finished: "2017-06-13",
    budgetZloty: 4800,
    costZloty: 4310,
    measure: {
      name: "Seniorzy przychodzący stale do klubu",
      unit: "osoby",
      baseline: 0,
      target: 15,
      targetOn: "2017-06-30",
      actuals: [
        ["2015-12-15", 7],
        ["2016-12-13", 12],
        ["2017-06-13", 17],
      ],
    },
  },
  neighbourDay: {
    objective: CLOSER,
    title: "Dzień Sąsiada i spotkania klatek",
    answers: ["strangers"],
    responsible: "association",
    planned: "2015-05-01",
    due: "2017-05-31",
    started: "2015-05-09",
    finished: "2017-05-27",
    budgetZloty: 6000,
    costZloty: 6240,
    measure: {
      name: "Klatki, z których ktoś pomagał przy Dniu Sąsiada",
      unit: "klatki",
      baseline: 3,
      target: 20,
      targetOn: "2017-05-31",
      actuals: [
        ["2016-05-29", 11],
        ["2017-05-27", 18],
      ],
    },
  },
  neighbourHelp: {
    objective: CLOSER,
    title: "Sieć pomocy sąsiedzkiej: dyżury, zakupy, odwiedziny",
    answers: ["neighbourHelp", "lonelySeniors"],
    responsible: "neighbours",
    planned: "2017-03-01",
    due: "2017-12-15",
    started: "2017-03-14",
    finished: "2017-12-11",
    budgetZloty: 1500,
    costZloty: 980,
    measure: {
      name: "Osoby odwiedzane co najmniej raz w miesiącu",
      unit: "osoby",
      baseline: 0,
      target: 20,
      targetOn: "2017-12-15",
      actuals: [
        ["2017-07-31", 9],
        ["2017-12-11", 21],
      ],
    },
  },
  garden: {
    objective: THEMSELVES,
    title: "Ogród społeczny na placu spółdzielni",
    answers: ["greenPlace", "strangers", "neglectedSquare"],
    responsible: "gardeners",
    planned: "2016-03-01",
    due: "2017-09-30",
    started: "2016-03-12",
    finished: "2017-09-23",
    budgetZloty: 9500,
    costZloty: 8870,
    measure: {
      name: "Grządki z własnym opiekunem",
      unit: "grządki",
      baseline: 0,
      target: 24,
      targetOn: "2017-09-30",
      actuals: [
        ["2016-09-24", 11],
        ["2017-09-23", 26],
      ],
    },
  },
  afterSchool: {
    objective: THEMSELVES,
    title: "Zajęcia po lekcjach prowadzone z rodzicami i studentami",
    answers: ["afterSchool"],
    responsible: "school",
    planned: "2015-02-01",
    due: "2017-06-23",
    started: "2015-02-18",
    finished: "2017-07-05",
    budgetZloty: 7200,
    costZloty: 6900,
    measure: {
      name: "Zajęcia w miesiącu prowadzone przez rodziców",
      unit: "zajęcia",
      baseline: 0,
      target: 6,
      targetOn: "2017-06-23",
      actuals: [
        ["2016-06-22", 2],
        ["2017-06-21", 4],
      ],
    },
  },
  leaders: {
    objective: THEMSELVES,
    title: "Szkoła lokalnych liderów i liderek",
    answers: ["fewLeaders", "grants"],
    responsible: "association",
    planned: "2017-01-10",
    due: "2017-11-30",
    started: "2017-01-20",
    finished: "2017-11-18",
    budgetZloty: 3200,
    costZloty: 3050,
    measure: {
      name: "Osoby, które po raz pierwszy poprowadziły wydarzenie",
      unit: "osoby",
      baseline: 0,
      target: 6,
      targetOn: "2017-11-30",
      actuals: [["2017-11-18", 6]],
    },
  },
  smallGrants: {
    objective: THEMSELVES,
    title: "Wnioski mieszkańców o małe dotacje",
    answers: ["grants"],
    responsible: "foundation",
    planned: "2016-11-15",
    due: "2018-03-31",
    started: "2016-11-29",
    measure: {
      name: "Kwota dotacji uzyskanych przez mieszkańców",
      unit: "zł",
      baseline: 0,
      target: 20_000,
      targetOn: "2018-03-31",
      actuals: [
        ["2017-06-30", 8000],
        ["2017-12-31", 14_500],
      ],
    },
  },
  coalition: {
    objective: TOGETHER,
    title: "Wspólny kalendarz i kwartalne spotkania instytucji",
    answers: ["institutionsApart"],
    responsible: "library",
    planned: "2015-03-18",
    due: "2016-12-31",
    started: "2015-03-18",
    finished: "2016-11-23",
    measure: {
      name: "Instytucje dopisujące się same do kalendarza",
      unit: "instytucje",
      baseline: 1,
      target: 8,
      targetOn: "2016-12-31",
      actuals: [["2016-11-23", 8]],
    },
  },
  schoolWay: {
    objective: SAFE,
    title: "Oświetlenie i przejścia na drodze do szkoły",
    answers: ["darkSchoolWay"],
    responsible: "city",
    planned: "2015-03-01",
    due: "2016-05-31",
    started: "2015-03-10",
    finished: "2016-06-20",
    budgetZloty: 85_000,
    costZloty: 91_400,
  },
  square: {
    objective: SAFE,
    title: "Sprzątanie i nowe ławki na skwerze",
    answers: ["neglectedSquare"],
    responsible: "greenery",
    planned: "2015-09-01",
    due: "2017-04-30",
    started: "2015-09-19",
    finished: "2017-05-24",
    budgetZloty: 12_000,
    costZloty: 11_650,
    measure: {
      name: "Sprawne ławki na skwerze",
      unit: "ławki",
      baseline: 4,
      target: 12,
      targetOn: "2017-04-30",
      actuals: [["2017-05-24", 12]],
    },
  },
  youthRoom: {
    objective: SAFE,
    title: "Pracownia młodzieżowa w pawilonie",
    answers: ["youthNowhere"],
    responsible: "housing",
    planned: "2017-02-01",
    due: "2017-10-31",
    started: "2017-04-10",
    budgetZloty: 15_000,
    measure: {
      name: "Popołudnia w tygodniu z otwartą pracownią",
      unit: "dni",
      baseline: 0,
      target: 3,
      targetOn: "2017-10-31",
      actuals: [["2017-12-12", 1]],
    },
  },
  ramp: {
    objective: SAFE,
    title: "Podjazd i ławki na drodze do przychodni",
    answers: ["stairs", "bench"],
    responsible: "district",
    planned: "2018-03-01",
    due: "2018-10-31",
    budgetZloty: 38_000,
  },
} satisfies Record<string, InventedAction>;

export type ActionKey = keyof typeof INVENTED;

/** From when to when an action runs: events are linked to it only then. */
export interface ExampleAction {
  id: string;
  startedOn: string | null;
  finishedOn: string | null;
}

/** The local action plan: four objectives; most is done in time, some is late, one has not begun. */
export function examplePlan(
  newId: () => string,
  programmeId: string,
  diagnosisIds: Record<DiagnosisKey, string>,
  organisationIds: Record<OrganisationKey, string>,
): { records: SampleAction[]; actions: Record<ActionKey, ExampleAction> } {
  const entries = Object.entries(INVENTED) as [ActionKey, InventedAction][];
  const record = (action: InventedAction): SampleAction => ({
    id: newId(),
    programmeId,
    objective: action.objective,
    title: action.title,
    diagnosisIds: action.answers.map((key) => diagnosisIds[key]),
    responsibleId: organisationIds[action.responsible],
    plannedStartOn: action.planned,
    dueOn: action.due,
    startedOn: action.started ?? null,
    finishedOn: action.finished ?? null,
    budgetGrosze: grosze(action.budgetZloty),
    costGrosze: grosze(action.costZloty),
    measures: action.measure ? [measureRecord(action.measure)] : [],
    notes: "Zadanie zmyślone.",
  });
  const actions = Object.fromEntries(entries.map(([key, action]) => [key, record(action)])) as Record<
    ActionKey,
    SampleAction
  >;
  return { records: Object.values(actions), actions };
}

function measureRecord({ actuals, ...measure }: InventedMeasure): Measure {
  return { ...measure, actuals: actuals.map(([date, value]) => ({ date, value })) };
}

function grosze(zloty: number | undefined): number | null {
  return zloty === undefined ? null : zloty * 100;
}
