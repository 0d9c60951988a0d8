import type { Evaluation, EvaluationInput } from "../../../shared/contract/evaluations.ts";
import { lossOf } from "../../api/connection.ts";
import { client, failureOf, type PageFailure } from "../../api/index.ts";
import { keyOf, mergeRecord, type Side } from "../../api/merge-record.ts";
import type { RecordConflict } from "../../api/use-record-form.ts";

export type Words = Pick<
  EvaluationInput,
  "title" | "judgements" | "strengths" | "weaknesses" | "recommendations" | "decision" | "decisionReasons"
>;
export type SavingState = "saved" | "waiting" | "saving" | "failed";

/** What of a draft is shown. */
export interface ShownDraft {
  words: Words;
  state: SavingState;
  savedAt?: Date | undefined;
  failure?: PageFailure | undefined;
  /** Both changed the same words, which a person decides. */
  conflict?: RecordConflict | undefined;
}

/** Long enough for a thought, short enough to lose none. */
const millisecondsOfQuiet = 1200;
/** How often somebody may save in between before one is told. */
const MOST_TRIES = 5;

const kept = new Map<string, DraftWords>();

/** The words of this draft: those that somebody left behind unsaved, or as the workspace has them. */
export function draftWordsOf(evaluation: Evaluation): DraftWords {
  return kept.get(evaluation.id) ?? new DraftWords(evaluation);
}

/**
 * The words of one draft, saved by themselves a moment after the last key, at once by `save` and on leaving. Saving goes one after
 * the other, each on the revision of the one before; what somebody else saved meanwhile is not written over. They outlive the page
 * that shows them until they are saved: whoever comes back before, or after a saving that failed, finds them.
 */
export class DraftWords {
  /** Told of every saving, with what was saved. */
  onSaved: (words: Words, revision: number) => void = () => {};
  #shown: ShownDraft;
  readonly #fixed: Pick<Evaluation, "id" | "programmeId" | "from" | "to" | "mode">;
  readonly #listeners = new Set<() => void>();
  /** As the workspace had them at `#revision`. */
  #base: Words;
  #revision: number;
  #newest: Evaluation | undefined;
  #isDirty = false;
  /** Saving them may work later: the connection was lost, or a person has to decide. */
  #mayWait = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(evaluation: Evaluation) {
    const { id, programmeId, from, to, mode } = evaluation;
    this.#fixed = { id, programmeId, from, to, mode };
    this.#base = wordsOf(evaluation);
    this.#revision = evaluation.revision;
    this.#shown = { words: this.#base, state: "saved" };
  }

  get revision(): number {
    return this.#revision;
  }

  readonly shown = (): ShownDraft => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    kept.set(this.#fixed.id, this);
    window.addEventListener("beforeunload", this.#hold);
    return () => {
      this.#listeners.delete(listener);
      void this.save().then(this.#forget);
    };
  };

  readonly change = (fields: Partial<Words>): void => {
    this.#isDirty = true;
    this.#show({ words: { ...this.#shown.words, ...fields }, state: "waiting" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), millisecondsOfQuiet);
  };

  readonly save = (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#saveNow());
    return this.#running;
  };

  /** The draft was read again: what others wrote is shown, unless something here is not saved yet; then saving joins it. */
  follow(evaluation: Evaluation): void {
    const isBusy = this.#isDirty || this.#shown.state !== "saved";
    if (!isBusy && evaluation.revision > this.#revision) this.#take(wordsOf(evaluation), evaluation);
  }

  /** Saves with what was decided after a conflict; without decisions the words stay as they are, unsaved. */
  async resolve(decisions: Record<string, Side> | undefined): Promise<void> {
    const newest = this.#newest;
    this.#show({ conflict: undefined });
    if (!newest || !decisions) return;
    const { merged } = mergeRecord<Words>(
      this.#base,
      this.#shown.words,
      wordsOf(newest),
      (conflict) => decisions[keyOf(conflict)] ?? "mine",
    );
    this.#take(merged, newest);
    this.#isDirty = true;
    await this.save();
  }

  async #saveNow(): Promise<void> {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    this.#show({ state: "saving" });
    try {
      const isSaved = await this.#write();
      this.#mayWait = !isSaved;
      if (!isSaved) this.#isDirty = true;
      else this.#show({ failure: undefined, savedAt: new Date() });
      this.#show({ state: !isSaved ? "failed" : this.#isDirty ? "waiting" : "saved" });
    } catch (error) {
      this.#isDirty = true;
      this.#mayWait = lossOf(error) !== null;
      this.#show({ failure: failureOf(error), state: "failed" });
    }
  }

  /** Saves, joining what somebody else saved meanwhile; false where both changed the same words. */
  async #write(): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      const saved = this.#shown.words;
      try {
        const changed = await client.evaluations.update({
          ...this.#fixed,
          ...saved,
          revision: this.#revision,
        });
        this.#base = saved;
        this.#revision = changed.revision;
        this.onSaved(saved, changed.revision);
        return true;
      } catch (error) {
        const { code, params } = failureOf(error);
        if (code !== "REVISION_CONFLICT" || tries === MOST_TRIES) throw error;
        const newest = await client.evaluations.get({ id: this.#fixed.id });
        if (newest.state !== "draft") throw error;
        const theirs = wordsOf(newest);
        const { conflicts, merged, taken } = mergeRecord<Words>(this.#base, this.#shown.words, theirs);
        if (conflicts.length > 0) {
          const fields = conflicts.map((conflict) => ({ ...conflict, key: keyOf(conflict) }));
          const { by = "", at = "" } = params;
          this.#newest = newest;
          this.#show({ conflict: { by: String(by), at: String(at), fields, taken, names: {} } });
          return false;
        }
        this.#take(merged, newest);
      }
    }
  }

  #take(words: Words, newest: Evaluation): void {
    this.#base = wordsOf(newest);
    this.#revision = newest.revision;
    this.#show({ words });
  }

  #show(fields: Partial<ShownDraft>): void {
    this.#shown = { ...this.#shown, ...fields };
    for (const listener of this.#listeners) listener();
  }

  /** Words that are on no page, and saved; or never to be: the draft was deleted or signed meanwhile. */
  readonly #forget = (): void => {
    if (this.#listeners.size > 0 || (this.#isDirty && this.#mayWait)) return;
    kept.delete(this.#fixed.id);
    window.removeEventListener("beforeunload", this.#hold);
  };

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (!this.#isDirty) return;
    void this.save();
    event.preventDefault();
  };
}

function wordsOf(evaluation: Evaluation): Words {
  const { title, judgements, strengths, weaknesses, recommendations, decision, decisionReasons } = evaluation;
  return { title, judgements, strengths, weaknesses, recommendations, decision, decisionReasons };
}
