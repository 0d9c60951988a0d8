import { type UseFormReturnType, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../shared/contract/fields.ts";
import { failureOf, type PageFailure } from "./index.ts";

/** A record as it is being filled in: numbers may still be text that the service will name as wrong. */
export type Draft<Value> = Value extends (infer Item)[]
  ? Draft<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Draft<Value[Key]> }
    : number extends Value
      ? Value | string
      : Value;

export interface RecordForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** Saves; gives what changed, or undefined when it was refused (the fields then say why). */
  submit(): Promise<Changed | undefined>;
  saving: boolean;
  /** What is wrong with the whole, where it is no single field. */
  failure: PageFailure | undefined;
  /** Somebody saved a newer revision: who and when stand in its parameters. */
  conflict: PageFailure | undefined;
  /** After a conflict: saves what is here over the newer revision. */
  saveOnTop(): Promise<Changed | undefined>;
}

/** A form over one record: saves by a command and shows the service's answers at the fields. The page checks nothing twice. */
export function useRecordForm<Values extends Record<string, unknown>>(options: {
  initialValues: Values;
  /** The revision that the form shows; undefined for a new record. */
  revision: number | undefined;
  save(values: Values, revision: number | undefined): Promise<Changed>;
  /** The newest revision in the workspace, asked after a conflict. */
  newestRevision?(): Promise<number>;
}): RecordForm<Values> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ initialValues: options.initialValues });
  const [failure, setFailure] = useState<PageFailure>();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (revision: number | undefined) => options.save(form.getValues(), revision),
  });

  const save = async (revision: number | undefined) => {
    setFailure(undefined);
    form.clearErrors();
    try {
      const changed = await mutateAsync(revision);
      form.resetDirty();
      await queryClient.invalidateQueries();
      return changed;
    } catch (error) {
      const found = failureOf(error);
      setFailure(found);
      form.setErrors(
        Object.fromEntries(
          found.issues.map(({ field, messageKey, params }) => [field, t(`failure.${messageKey}`, params)]),
        ),
      );
      return undefined;
    }
  };

  const isConflict = failure?.code === "REVISION_CONFLICT";
  return {
    form,
    submit: () => save(options.revision),
    saving: isPending,
    failure: isConflict ? undefined : failure,
    conflict: isConflict ? failure : undefined,
    saveOnTop: async () => save(await options.newestRevision?.()),
  };
}
