import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { LEAVE_OUT } from "./compute-day-question.ts";
import { editDistance, personName } from "./compute-names.ts";
import type { PersonDraft, SheetRow, TableReading } from "./compute-rows.ts";

export interface KnownPerson {
  id: string;
  code: string;
  displayName: string | null;
}

const SHORTEST_ALIKE = 6;

/** The people of lists of attendance: which rows are the same person, which persons are known. */
export class PersonBook {
  readonly #known: KnownPerson[];
  readonly #people = new Map<string, PersonDraft>();
  readonly #firstRows = new Map<string, string>();

  constructor(known: KnownPerson[]) {
    this.#known = known;
  }

  get people(): PersonDraft[] {
    return [...this.#people.values()];
  }

  nameOf(key: string): string {
    return this.#people.get(key)?.displayName ?? "";
  }

  isFirst(key: string, row: SheetRow): boolean {
    return this.#firstRows.get(key) === row.key;
  }

  /** The person of a row; null where the row is left out. */
  keyOf(reading: TableReading, row: SheetRow): string | null {
    const written = row.plainText("person");
    if (written === null) return null;
    const displayName = personName(written);
    if (displayName !== written.trim())
      row.remark("person", "personNameShortened", { name: displayName }, null);
    const fold = foldText(displayName);
    if (this.#people.has(fold)) return this.#again(reading, row, fold, displayName);
    const knownId = this.#ask(reading, row, fold, displayName);
    if (knownId === LEAVE_OUT) return null;
    return this.#add(fold, row, displayName, knownId);
  }

  #again(reading: TableReading, row: SheetRow, fold: string, displayName: string): string {
    const answer = reading.questions.ask({
      key: `samePerson|${fold}`,
      text: "samePerson",
      params: { name: displayName, other: this.nameOf(fold) },
      place: row.place("person"),
      choices: [
        { value: "same", text: "samePerson" },
        { value: "other", text: "otherPerson" },
      ],
      proposal: "same",
    });
    return answer === "other" ? this.#add(`${fold}|${row.key}`, row, displayName, null) : fold;
  }

  #ask(reading: TableReading, row: SheetRow, fold: string, displayName: string): string | null {
    const names = this.#known.filter((person) => person.displayName !== null);
    const equal = names.filter((person) => foldText(person.displayName ?? "") === fold);
    const alike = names.filter(
      (person) =>
        !equal.includes(person) &&
        fold.length >= SHORTEST_ALIKE &&
        editDistance(foldText(person.displayName ?? ""), fold) === 1,
    );
    const inFile = this.people.filter(
      ({ key }) => fold.length >= SHORTEST_ALIKE && editDistance(key.split("|")[0] as string, fold) === 1,
    );
    if (equal.length + alike.length + inFile.length === 0) return null;
    const answer = reading.questions.ask({
      key: `person|${fold}`,
      text: "person",
      params: { name: displayName },
      place: row.place("person"),
      choices: [
        ...[...equal, ...alike].map(({ id, code, displayName: name }) => ({
          value: `id:${id}`,
          text: "knownPerson",
          params: { code, name: name ?? "" },
        })),
        { value: "new", text: "newPerson", params: { name: displayName } },
        { value: LEAVE_OUT, text: "leaveRowOut" },
      ],
      proposal: equal.length === 1 && alike.length === 0 ? `id:${equal[0]?.id}` : null,
    });
    if (answer === LEAVE_OUT) return LEAVE_OUT;
    return answer?.startsWith("id:") ? answer.slice("id:".length) : null;
  }

  #add(key: string, row: SheetRow, displayName: string, knownId: string | null): string {
    this.#people.set(key, { key, displayName, knownId });
    this.#firstRows.set(key, row.key);
    return key;
  }
}
