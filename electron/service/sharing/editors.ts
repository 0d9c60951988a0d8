import { z } from "zod";
import type { Kernel } from "../kernel/scopes.ts";

/** Windows say so every quarter of a minute; one that fell silent is gone. */
const MILLISECONDS_OF_A_WORD = 40_000;
/** More than an office has; a flood of words pushes out the oldest. */
const MOST_WORDS = 500;

const wordSchema = z.object({
  recordId: z.string().max(64),
  session: z.string().max(64),
  name: z.string().max(300),
  isEditing: z.boolean(),
});
type Word = z.infer<typeof wordSchema>;

const editors = new WeakMap<Kernel, Editors>();

/** Who is changing which record right now, as the windows of this program and of others on the same workspace say. */
export function editorsOf(kernel: Kernel): Editors {
  const known = editors.get(kernel);
  if (known) return known;
  const made = new Editors(kernel);
  editors.set(kernel, made);
  return made;
}

class Editors {
  readonly #kernel: Kernel;
  readonly #words = new Map<string, Word & { until: number }>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.storage.calls.listen((text) => this.#hear(text));
  }

  /** Keeps what a window says of itself, and gives the others that change the same record. */
  tell(word: Word): { name: string; isSameUser: boolean }[] {
    // Windows that only look say nothing: nobody has to know.
    if (this.#keep(word) || word.isEditing) this.#kernel.storage.calls.send(JSON.stringify(word));
    const now = this.#now();
    return [...this.#words.values()]
      .filter(
        ({ recordId, session, until }) =>
          recordId === word.recordId && session !== word.session && until > now,
      )
      .map(({ name }) => ({ name, isSameUser: name === word.name }));
  }

  #hear(text: string): void {
    let word: unknown;
    try {
      word = JSON.parse(text);
    } catch {
      return;
    }
    const { success, data } = wordSchema.safeParse(word);
    if (success) this.#keep(data);
  }

  /** Whether this is news; then every window here asks again. */
  #keep(word: Word): boolean {
    const key = `${word.recordId} ${word.session}`;
    const now = this.#now();
    const wasEditing = (this.#words.get(key)?.until ?? 0) > now;
    this.#words.delete(key);
    if (word.isEditing) this.#words.set(key, { ...word, until: now + MILLISECONDS_OF_A_WORD });
    const [oldest] = this.#words.keys();
    if (this.#words.size > MOST_WORDS && oldest !== undefined) this.#words.delete(oldest);
    if (wasEditing === word.isEditing) return false;
    this.#kernel.bus.emit({ operation: "sharing.editing", kinds: [] });
    return true;
  }

  #now(): number {
    return Date.parse(this.#kernel.clock.now());
  }
}
