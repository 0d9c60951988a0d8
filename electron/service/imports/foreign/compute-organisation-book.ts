import type { ForeignPlace } from "../../../../shared/contract/foreign.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { SECTORS, type Sector } from "../../../../shared/vocabulary/records.ts";
import { nameLikeness, sectorOfName } from "./compute-names.ts";
import type { QuestionSheet } from "./compute-questions.ts";

export interface KnownOrganisation {
  name: string;
  shortName: string | null;
}

interface Mention {
  name: string;
  place: ForeignPlace;
  /** The file tells its sector elsewhere: only the likeness to others is asked. */
  hasSector: boolean;
  /** A word for our own staff, such as `animator`. */
  isStaff: boolean;
}

export interface NewOrganisation {
  name: string;
  shortName: string | null;
  sector: Sector | null;
  place: ForeignPlace;
}

export const OWN_NAME = "MOPS";
const STAFF = /^(pal|animator\w*|mops)$/;
const LONGEST_CHAIN = 10;
const ABBREVIATION = /^\p{Lu}{2,7}$/u;

/** Every organisation that the files name: which of them are the same, which are known, which are new. */
export class OrganisationBook {
  readonly #known: KnownOrganisation[];
  readonly #byFold = new Map<string, string>();
  readonly #mentions = new Map<string, Mention>();
  /** Short forms that a sheet of the file explains: `UMK – Urząd Miasta Krakowa`. */
  readonly #legend = new Map<string, string>();
  /** By folded name: the name it stands for, or null where it is to be left out. */
  readonly #resolved = new Map<string, string | null>();
  readonly #new = new Map<string, NewOrganisation>();

  constructor(known: KnownOrganisation[]) {
    this.#known = known;
    for (const { name, shortName } of known) {
      this.#byFold.set(foldText(name), name);
      if (shortName !== null && !this.#byFold.has(foldText(shortName)))
        this.#byFold.set(foldText(shortName), name);
    }
  }

  explain(short: string, long: string): void {
    this.#legend.set(foldText(short), long);
  }

  mention(name: string, place: ForeignPlace, hasSector = false): void {
    const written = this.#legend.get(foldText(name)) ?? name;
    const fold = foldText(written);
    if (this.#mentions.has(fold)) return;
    this.#mentions.set(fold, { name: written, place, hasSector, isStaff: STAFF.test(fold) });
  }

  /** Asks about every name that is not certain. */
  resolve(questions: QuestionSheet): void {
    for (const [fold, mention] of this.#mentions)
      this.#resolved.set(fold, this.#decide(fold, mention, questions));
    for (const [fold, { name, place }] of this.#mentions) {
      const target = this.nameOf(name);
      if (target === null || this.#byFold.has(foldText(target)) || foldText(target) === foldText(OWN_NAME))
        continue;
      const own = this.#new.get(foldText(target));
      if (foldText(target) === fold && !own)
        this.#new.set(fold, { name, shortName: null, sector: null, place });
    }
    for (const { name } of this.#mentions.values()) {
      const target = this.#new.get(foldText(this.nameOf(name) ?? ""));
      if (target && target.name !== name && ABBREVIATION.test(name)) target.shortName ??= name;
    }
  }

  /** The name that a written one stands for; null where a person said to leave it out. */
  nameOf(written: string): string | null {
    let name: string | null = this.#legend.get(foldText(written)) ?? written;
    for (let step = 0; step < LONGEST_CHAIN && name !== null; step++) {
      const fold = foldText(name);
      const next: string | null = this.#resolved.has(fold)
        ? (this.#resolved.get(fold) as string | null)
        : name;
      if (next === name) break;
      name = next;
    }
    return name;
  }

  get newOnes(): NewOrganisation[] {
    return [...this.#new.values()];
  }

  #decide(fold: string, mention: Mention, questions: QuestionSheet): string | null {
    const known = this.#byFold.get(fold);
    if (known !== undefined) return known;
    if (fold === foldText(OWN_NAME)) return OWN_NAME;
    const alike = this.#alike(fold, mention);
    if (mention.hasSector && alike.length === 0) return this.#add(mention, null);
    const sector = sectorOfName(mention.name);
    const sectors = mention.hasSector
      ? [{ value: "new", text: "newOrganisation" }]
      : SECTORS.map((one) => ({
          value: `new:${one}`,
          text: "newOrganisationOf",
          params: { sector: one },
        }));
    const own = mention.hasSector ? null : sector ? `new:${sector}` : null;
    const answer = questions.ask({
      key: `organisation|${fold}`,
      text: alike.length > 0 ? "organisationAlike" : "organisationNew",
      params: { name: mention.name },
      place: mention.place,
      choices: [
        ...alike.map((name) => ({ value: `name:${name}`, text: "sameOrganisation", params: { name } })),
        ...sectors,
        { value: "none", text: "leaveOut" },
      ],
      proposal: alike[0] === undefined ? own : `name:${alike[0]}`,
    });
    if (answer === "none") return null;
    if (answer?.startsWith("name:")) return answer.slice("name:".length);
    return this.#add(mention, answer?.startsWith("new:") ? (answer.slice("new:".length) as Sector) : null);
  }

  #add(mention: Mention, sector: Sector | null): string {
    const { name, place } = mention;
    this.#new.set(foldText(name), { name, shortName: null, sector, place });
    return name;
  }

  /** Names it may stand for, the likeliest first: known ones, and those of the files that are longer than it. */
  #alike(fold: string, mention: Mention): string[] {
    const others = [
      ...this.#known.map(({ name }) => name),
      ...[...this.#mentions]
        .filter(([other, { name }]) => other !== fold && name.length > mention.name.length)
        .map(([, { name }]) => name),
    ];
    const scored = [...new Set(others)].map((name) => ({ name, score: nameLikeness(mention.name, name) }));
    const found = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
    const names = found.map(({ name }) => name);
    return mention.isStaff && !names.includes(OWN_NAME) ? [OWN_NAME, ...names] : names;
  }
}
