import { useState } from "react";
import type {
  ForeignImportSummary,
  ForeignProposal,
  ForeignTable,
} from "../../../shared/contract/foreign.ts";
import { client, type OfferedFile } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useLanguage } from "../../ui/language.ts";

export type InspectedTable = ForeignTable & {
  title: string;
  rowCount: number;
  examples: string[][];
  remembered: boolean;
  encoding: string | null;
  delimiter: string | null;
};

/** Steps of the wizard, in order. */
export const STEPS = ["files", "mapping", "questions", "trial", "done"] as const;
export type Step = (typeof STEPS)[number];

/** What the wizard knows and does: each step asks the service anew, so that what is shown is what would be written. */
export function useForeignImport(programmeId: string) {
  const language = useLanguage();
  const [step, setStep] = useState<Step>("files");
  const [files, setFiles] = useState<OfferedFile[]>([]);
  const [tables, setTables] = useState<InspectedTable[]>([]);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [proposal, setProposal] = useState<ForeignProposal | undefined>();
  const [summary, setSummary] = useState<ForeignImportSummary | undefined>();
  const inspecting = useJob(client.foreign.inspect);
  const proposing = useJob(client.foreign.propose);
  const importing = useJob(client.foreign.import);

  const asked = (given: Record<string, string>, of: InspectedTable[] = tables) => ({
    programmeId,
    tables: of.map(({ fileId, fileName, sheet, kind, headerRow, columns, options }) => ({
      fileId,
      fileName,
      sheet,
      kind,
      headerRow,
      columns,
      options,
    })),
    answers: given,
    language,
  });

  async function inspect(chosen: OfferedFile[]) {
    if (chosen.length === 0) return;
    const found = await inspecting.run({ programmeId, files: chosen, headerRows: [] });
    if (!found) return;
    setFiles(chosen);
    setTables(found.tables);
    setAnswers({});
    setStep("mapping");
  }

  /** Reads one sheet anew by the header row that a person pointed at; the other sheets stay as they are. */
  async function pointAtHeader(table: InspectedTable, headerRow: number) {
    const file = files.find(({ fileId }) => fileId === table.fileId);
    if (!file) return;
    const { fileId, sheet } = table;
    const found = await inspecting.run({
      programmeId,
      files: [file],
      headerRows: [{ fileId, sheet, headerRow }],
    });
    const anew = found?.tables.find((one) => one.sheet === sheet);
    if (anew) changeTable(anew);
  }

  function changeTable(changed: InspectedTable) {
    const isIt = (table: InspectedTable) => table.fileId === changed.fileId && table.sheet === changed.sheet;
    setTables((before) => before.map((table) => (isIt(table) ? changed : table)));
  }

  async function propose(given: Record<string, string>): Promise<ForeignProposal | undefined> {
    const proposed = await proposing.run(asked(given));
    if (proposed) setProposal(proposed);
    return proposed;
  }

  async function toQuestions() {
    const proposed = await propose(answers);
    if (!proposed) return;
    if (proposed.questions.some((question) => question.answer === null)) setStep("questions");
    else await tryOut(answers);
  }

  /** An answer may raise further questions; the trial begins when none is open. */
  async function answer(given: Record<string, string>) {
    const all = { ...answers, ...given };
    setAnswers(all);
    const proposed = await propose(all);
    if (proposed?.questions.every((question) => question.answer !== null)) await tryOut(all);
  }

  async function tryOut(given: Record<string, string>) {
    const tried = await importing.run({ ...asked(given), dryRun: true });
    if (!tried) return;
    setSummary(tried);
    setStep("trial");
  }

  async function bringIn(): Promise<ForeignImportSummary | undefined> {
    const done = await importing.run({ ...asked(answers), dryRun: false });
    if (!done) return undefined;
    setSummary(done);
    setStep("done");
    return done;
  }

  function startAgain() {
    setStep("files");
    setTables([]);
    setAnswers({});
    setProposal(undefined);
    setSummary(undefined);
    importing.clear();
  }

  return {
    step,
    setStep,
    tables,
    changeTable,
    pointAtHeader,
    answers,
    proposal,
    summary,
    inspect,
    toQuestions,
    answer,
    bringIn,
    startAgain,
    working: [inspecting, proposing, importing].find((job) => job.running),
    failure: inspecting.failure ?? proposing.failure ?? importing.failure,
  };
}

export type ForeignImportState = ReturnType<typeof useForeignImport>;
