import { join } from "node:path";
import type {
  ForeignImportSummary,
  ForeignProposal,
  ForeignQuestion,
  ForeignTable,
} from "../../shared/contract/foreign.ts";
import type { TestWorkspace } from "./engines.ts";
import { resultOf } from "./result-of.ts";

/** The registers as offices keep them, with a README of what a careful person reads in each. */
export const registerPath = (name: string) => join(import.meta.dirname, "../fixtures/registers", name);

/** Drives the import of an office's own register as the wizard does. */
export class ForeignImport {
  readonly #workspace: TestWorkspace;
  readonly #programmeId: string;

  constructor(workspace: TestWorkspace, programmeId: string) {
    this.#workspace = workspace;
    this.#programmeId = programmeId;
  }

  async inspect(path: string) {
    const name = path.split("/").at(-1) as string;
    const files = [{ name, fileId: this.#workspace.kernel.offered.offer(path) }];
    return (await resultOf(this.#workspace.client.foreign.inspect({ programmeId: this.#programmeId, files })))
      .tables;
  }

  propose(tables: ForeignTable[], answers: Record<string, string> = {}): Promise<ForeignProposal> {
    return resultOf(
      this.#workspace.client.foreign.propose({ programmeId: this.#programmeId, tables, answers }),
    );
  }

  import(
    tables: ForeignTable[],
    answers: Record<string, string>,
    dryRun = false,
  ): Promise<ForeignImportSummary> {
    return resultOf(
      this.#workspace.client.foreign.import({ programmeId: this.#programmeId, tables, answers, dryRun }),
    );
  }

  /** Answers until nothing is open: what `answers` says, else the proposal; a question with neither fails the test. */
  async answered(tables: ForeignTable[], answers: Record<string, string>): Promise<Record<string, string>> {
    const given: Record<string, string> = {};
    for (let round = 0; round < 5; round++) {
      const { questions } = await this.propose(tables, given);
      const open = questions.filter((question) => question.answer === null);
      if (open.length === 0) return given;
      for (const question of open) given[question.key] = answerTo(question, answers);
    }
    throw new Error("questions stay open");
  }
}

function answerTo(question: ForeignQuestion, answers: Record<string, string>): string {
  const answer = answers[question.key] ?? question.proposal;
  if (answer === null || answer === undefined)
    throw new Error(`no answer to ${question.key} (${question.text}) at ${JSON.stringify(question.places)}`);
  return answer;
}
