import type { ForeignPlace, ForeignQuestion } from "../../../../shared/contract/foreign.ts";
import { isIsoDay } from "../../../../shared/vocabulary/dates.ts";
import { parseHours, parseNumber } from "../../../../shared/vocabulary/numbers.ts";

export interface Asked {
  key: string;
  text: string;
  params?: ForeignQuestion["params"];
  place: ForeignPlace;
  choices: { value: string; text: string; params?: ForeignQuestion["params"] }[];
  own?: ForeignQuestion["own"];
  proposal: string | null;
}

/** Keys of answers that mean the same in the next file of the shape; the others name a row. */
const LASTING = /^(organisation|sector|agreement|mark|level|count|brackets|samePerson)\|/;

/**
 * Everything that a person has to decide. `ask` gives what is to be presumed meanwhile: the answer, else the proposal, so that the
 * preview shows what would become of the rows. Nothing is written while a question is open.
 */
export class QuestionSheet {
  readonly #questions = new Map<string, ForeignQuestion>();
  readonly #answers: Readonly<Record<string, string>>;
  readonly #remembered: Readonly<Record<string, string>>;

  constructor(answers: Readonly<Record<string, string>>, remembered: Readonly<Record<string, string>>) {
    this.#answers = answers;
    this.#remembered = remembered;
  }

  ask(asked: Asked): string | null {
    const known = this.#questions.get(asked.key);
    if (known) {
      known.places.push(asked.place);
      return known.answer ?? known.proposal;
    }
    const own = asked.own ?? null;
    const fits = (value: string | undefined): value is string =>
      value !== undefined && (asked.choices.some((choice) => choice.value === value) || isOwn(own, value));
    const remembered = Object.hasOwn(this.#remembered, asked.key) ? this.#remembered[asked.key] : undefined;
    const given = Object.hasOwn(this.#answers, asked.key) ? this.#answers[asked.key] : undefined;
    const question: ForeignQuestion = {
      key: asked.key,
      text: asked.text,
      params: asked.params ?? {},
      places: [asked.place],
      choices: asked.choices.map(({ value, text, params }) => ({
        value,
        text,
        params: params ?? {},
      })),
      own,
      proposal: fits(remembered) ? remembered : asked.proposal,
      remembered: fits(remembered),
      answer: fits(given) ? given : null,
    };
    this.#questions.set(asked.key, question);
    return question.answer ?? question.proposal;
  }

  get questions(): ForeignQuestion[] {
    return [...this.#questions.values()];
  }

  get openCount(): number {
    return this.questions.filter((question) => question.answer === null).length;
  }

  /** The answers that are worth remembering. */
  get lasting(): Record<string, string> {
    return Object.fromEntries(
      this.questions.flatMap(({ key, answer }) =>
        answer !== null && LASTING.test(key) ? [[key, answer]] : [],
      ),
    );
  }
}

function isOwn(own: ForeignQuestion["own"], value: string): boolean {
  if (own === "day") return isIsoDay(value);
  if (own === "year") return /^(19|20|21)\d{2}$/.test(value);
  if (own === "hours") return (parseHours(value) ?? -1) >= 0;
  return own === "number" && parseNumber(value) !== undefined;
}
