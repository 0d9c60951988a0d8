import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MadeFile, Progress } from "../../shared/contract/operation.ts";
import { host } from "./index.ts";
import { useJob } from "./use-job.ts";
import { useFailureNotice } from "./use-undo.tsx";

type Event = Progress | { type: "done"; result: MadeFile };

/** A document being made: its progress, and when it is there, the file at once in the user's hands. */
export function useMadeDocument<Input>(
  start: (input: Input, options: { signal: AbortSignal }) => Promise<AsyncIterable<Event>>,
) {
  const { t } = useTranslation();
  const job = useJob<Input, MadeFile>(start);
  const tellFailure = useFailureNotice();
  const [made, setMade] = useState<MadeFile>();
  const [saved, setSaved] = useState<boolean>();

  const save = async (file: MadeFile) => {
    try {
      setSaved(await host.saveMadeFile(file));
    } catch (error) {
      setSaved(false);
      tellFailure(t("reports.form.notSaved"), error);
    }
  };
  return {
    ...job,
    made,
    saved,
    async make(input: Input) {
      setMade(undefined);
      setSaved(undefined);
      const file = await job.run(input);
      if (!file) return;
      setMade(file);
      await save(file);
    },
    saveAgain: () => {
      if (made) void save(made);
    },
  };
}
