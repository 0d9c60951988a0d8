import type { Client } from "../../electron/service/index.ts";
import type { IndicatorReport, IndicatorResult } from "../../shared/contract/indicators.ts";
import type {
  AgeBand,
  AttendanceRole,
  InitiativeLevel,
  Residence,
  Sector,
} from "../../shared/vocabulary/index.ts";

type EventInput = Parameters<Client["events"]["create"]>[0];
type PartnershipInput = Parameters<Client["partnerships"]["create"]>[0];

/** An event as one tells it: names instead of ids, hours and złoty instead of minutes and grosze. */
export interface ToldEvent
  extends Partial<
    Omit<EventInput, "programmeId" | "initiativeLevel" | "organisations" | "attendances" | "headCounts">
  > {
  level?: InitiativeLevel;
  /** People present who are not on the list. */
  heads?: Partial<Record<AgeBand, number>>;
  /** Who was on the list, in which role. */
  named?: Record<string, AttendanceRole>;
  organisations?: string[];
  hours?: number;
  staffHours?: number;
  volunteerHours?: number;
  mopsCostZloty?: number;
}

interface ToldPerson {
  ageBand?: AgeBand;
  livesInArea?: Residence;
  staff?: boolean;
}

/** Builds records through the real service and remembers them by name; for worked examples. */
export class WorkspaceBuilder {
  readonly #client: Client;
  readonly #ids = new Map<string, string>();
  #programmeId = "";

  constructor(client: Client) {
    this.#client = client;
  }

  /** A programme with its area; what is built next belongs to it. */
  async programme(code: string, population: Record<number, number | null> = {}): Promise<string> {
    const area = await this.#client.areas.create({
      name: `Obszar ${code}`,
      population: Object.entries(population).map(([year, total]) => ({ year: Number(year), total })),
    });
    const programme = await this.#client.programmes.create({
      code,
      name: code,
      kind: "pal-territorial",
      areaId: area.id,
      startsOn: "2013-01",
    });
    this.#remember(`Obszar ${code}`, area.id);
    this.#remember(code, programme.id);
    this.#programmeId = programme.id;
    return programme.id;
  }

  /** What is built next belongs to this programme. */
  in(code: string): this {
    this.#programmeId = this.id(code);
    return this;
  }

  async people(people: Record<string, ToldPerson>): Promise<void> {
    for (const [name, person] of Object.entries(people)) {
      this.#remember(name, (await this.#client.people.create({ displayName: name, ...person })).id);
    }
  }

  async organisations(organisations: Record<string, Sector>): Promise<void> {
    for (const [name, sector] of Object.entries(organisations)) {
      this.#remember(name, (await this.#client.organisations.create({ name, sector })).id);
    }
  }

  /** A held, approved event entered on its day, unless told otherwise. */
  async event(date: string, told: ToldEvent = {}): Promise<string> {
    const {
      level,
      heads,
      named = {},
      organisations = [],
      hours,
      staffHours,
      volunteerHours,
      mopsCostZloty,
      ...fields
    } = told;
    const { id } = await this.#client.events.create({
      title: `Wydarzenie ${date}`,
      enteredOn: date,
      initiativeLevel: level ?? null,
      headCounts: { children: null, youth: null, adults: null, seniors: null, unknown: null, ...heads },
      lengthMinutes: scaled(hours, 60),
      staffMinutes: scaled(staffHours, 60),
      volunteerMinutes: scaled(volunteerHours, 60),
      mopsCostGrosze: scaled(mopsCostZloty, 100),
      organisations: organisations.map((name) => ({
        organisationId: this.id(name),
        role: "participant" as const,
      })),
      attendances: Object.entries(named).map(([name, role]) => ({ personId: this.id(name), role })),
      ...fields,
      programmeId: this.#programmeId,
      date,
    });
    if (fields.title !== undefined) this.#remember(fields.title, id);
    return id;
  }

  async partnership(
    name: string,
    {
      members,
      ...fields
    }: Partial<Omit<PartnershipInput, "members">> & { members: Record<string, [from?: string, to?: string]> },
  ): Promise<string> {
    const { id } = await this.#client.partnerships.create({
      kind: "partnership",
      ...fields,
      name,
      programmeId: this.#programmeId,
      members: Object.entries(members).map(([member, [startsOn, endsOn]]) => ({
        organisationId: this.id(member),
        startsOn: startsOn ?? null,
        endsOn: endsOn ?? null,
      })),
    });
    this.#remember(name, id);
    return id;
  }

  id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`nothing was built under the name ${name}`);
    return id;
  }

  /** The names of these records, in order. */
  namesOf(ids: readonly string[]): string[] {
    const names = new Map([...this.#ids].map(([name, id]) => [id, name]));
    return ids.map((id) => names.get(id) ?? id).sort();
  }

  #remember(name: string, id: string): void {
    this.#ids.set(name, id);
  }
}

/** One indicator of a report. */
export function indicator(report: Pick<IndicatorReport, "indicators">, id: string): IndicatorResult {
  const found = report.indicators.find((result) => result.id === id);
  if (!found) throw new Error(`the report has no ${id}`);
  return found;
}

function scaled(amount: number | undefined, unit: number): number | null {
  return amount === undefined ? null : Math.round(amount * unit);
}
