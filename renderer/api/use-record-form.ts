import { type UseFormReturnType, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../shared/contract/fields.ts";
import { failureOf, type PageFailure } from "./index.ts";
import { type FieldConflict, keyOf, mergeRecord, type Side } from "./merge-record.ts";
import { readRecordNames } from "./record-names.ts";
import { type OtherEditor, useOthersEditing } from "./use-others-editing.ts";

/** A record as it is being filled in: numbers may still be text that the service will name as wrong. */
export type Draft<Value> = Value extends (infer Item)[]
  ? Draft<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Draft<Value[Key]> }
    : number extends Value
      ? Value | string
      : Value;

/** Somebody saved the record while this form was open, and some fields both changed: a person decides those. */
export interface RecordConflict {
  by: string;
  at: string;
  fields: (FieldConflict & { key: string })[];
  /** Fields that only the other one changed, joined without asking. */
  taken: string[];
  /** Names of the records that fields point to, by id. */
  names: Record<string, string>;
}

/** What an automatic joining took over from somebody else. */
export interface RecordJoined {
  by: string;
  fields: string[];
}

export interface RecordForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** Saves; gives what changed, or undefined when it was refused (the fields then say why). */
  submit(): Promise<Changed | undefined>;
  saving: boolean;
  /** What is wrong with the whole, where it is no single field. */
  failure: PageFailure | undefined;
  conflict: RecordConflict | undefined;
  /** Saves with what was decided, by the key of the field; without decisions the form just stays open as it is. */
  resolve(decisions: Record<string, Side> | undefined): Promise<Changed | undefined>;
  joined: RecordJoined | undefined;
  /** Who else has unsaved changes in this record. */
  others: OtherEditor[];
}

interface Opened<Values> {
  values: Values;
  revision: number;
}

/** Of a record that may carry more, what the form has. */
const fieldsOf = <Values extends Record<string, unknown>>(row: Values, form: Values): Values =>
  Object.fromEntries(Object.keys(form).map((field) => [field, row[field]])) as Values;

/** How often somebody may save in between before one is told: more than a person can. */
const MOST_TRIES = 5;

/**
 * A form over one record: saves by a command and shows the service's answers at the fields. The page checks nothing twice. What it was
 * opened with is kept, so that a list that is read again beneath it never makes it overwrite what others saved: their changes and
 * these are joined field by field.
 */
export function useRecordForm<Values extends Record<string, unknown>>(options: {
  initialValues: Values;
  /** The record that the form shows; undefined for a new one. */
  existing: { id: string; revision: number } | undefined;
  save(values: Values, revision: number | undefined): Promise<Changed>;
  /** The record as it is in the workspace now, asked after a conflict; undefined where it is gone. */
  newest(id: string): Promise<(Values & { revision: number }) | undefined>;
}): RecordForm<Values> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { existing } = options;
  const base = useRef({ values: options.initialValues, revision: existing?.revision });
  const form = useForm<Values>({ initialValues: options.initialValues });
  const [failure, setFailure] = useState<PageFailure>();
  const [met, setMet] = useState<{ conflict: RecordConflict; newest: Opened<Values> }>();
  const [joined, setJoined] = useState<RecordJoined>();
  const others = useOthersEditing(existing?.id, form.isDirty());

  const write = useMutation({
    mutationFn: async (): Promise<Changed | undefined> => {
      for (let tries = 1; ; tries++) {
        try {
          return await options.save(form.getValues(), base.current.revision);
        } catch (error) {
          const found = failureOf(error);
          if (found.code !== "REVISION_CONFLICT" || !existing || tries === MOST_TRIES) throw error;
          const row = await options.newest(existing.id);
          if (!row) throw error;
          if (!(await join({ values: fieldsOf(row, base.current.values), revision: row.revision }, found)))
            return undefined;
        }
      }
    },
  });

  /** Joins what needs no decision; false where one is needed, which is then asked for. */
  const join = async (newest: Opened<Values>, found: PageFailure): Promise<boolean> => {
    const merge = mergeRecord(base.current.values, form.getValues(), newest.values);
    const by = String(found.params.by ?? "");
    if (merge.conflicts.length === 0) {
      form.setValues(merge.merged);
      base.current = newest;
      setJoined({ by, fields: merge.taken });
      return true;
    }
    const fields = merge.conflicts.map((conflict) => ({ ...conflict, key: keyOf(conflict) }));
    const names = await readRecordNames(merge.conflicts);
    setMet({
      newest,
      conflict: { by, at: String(found.params.at ?? ""), fields, taken: merge.taken, names },
    });
    return false;
  };

  const submit = async () => {
    setFailure(undefined);
    setMet(undefined);
    setJoined(undefined);
    form.clearErrors();
    try {
      const changed = await write.mutateAsync();
      if (!changed) return undefined;
      base.current = { values: form.getValues(), revision: existing && changed.revision };
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

  return {
    form,
    submit,
    saving: write.isPending,
    failure,
    conflict: met?.conflict,
    resolve: async (decisions) => {
      setMet(undefined);
      if (!met || !decisions) return undefined;
      const { merged } = mergeRecord(
        base.current.values,
        form.getValues(),
        met.newest.values,
        (conflict) => decisions[keyOf(conflict)] ?? "mine",
      );
      form.setValues(merged);
      base.current = met.newest;
      return submit();
    },
    joined,
    others,
  };
}
