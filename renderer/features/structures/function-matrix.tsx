import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnimatorFunction } from "../../../shared/contract/structures.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { halfYearWindow, isInPeriod } from "../../../shared/vocabulary/periods.ts";
import { client } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import { ownerKey, ownerOf, useOwnerChoices } from "./owner-choices.ts";
import classes from "./structures.module.css";

interface Props {
  functions: AnimatorFunction[];
  programmeId: string;
  onOpen(id: string): void;
}

const states = ["takenOver", "owned", "staff"] as const;

/** Ten functions, who does each, when last, by what one can tell. Who is chosen here is saved at once, with undo. */
export function FunctionMatrix({ functions, programmeId, onOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period, today } = useWorkspaceContext();
  const choices = useOwnerChoices(programmeId, functions);
  const change = useChangeFunction();
  const to = period.to < today ? period.to : today;
  const window = halfYearWindow(to);
  return (
    <>
      <table className={classes.matrix} aria-label={t("structures.functions")}>
        <thead>
          <tr>
            {(["state", "name", "owner", "last", "evidence", "done"] as const).map((column) => (
              <th key={column} scope="col">
                {column === "state" || column === "done" ? (
                  <span className="for-screen-readers">{t(`structures.functionColumn.${column}`)}</span>
                ) : (
                  t(`structures.functionColumn.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {functions.map((one) => {
            const known = one.done.filter(({ date }) => date <= to);
            const last = known.at(-1);
            const owned = one.owner.kind === "organisation" || one.owner.kind === "person";
            const state = !owned
              ? "staff"
              : known.some(({ date }) => isInPeriod(date, window))
                ? "takenOver"
                : "owned";
            return (
              <tr key={one.id}>
                <td>
                  <span className={classes.mark} data-state={state} aria-hidden />
                  <span className="for-screen-readers">{t(`structures.state.${state}`)}</span>
                </td>
                <th scope="row">
                  <button type="button" className={classes.open} onClick={() => onOpen(one.id)}>
                    {one.name}
                  </button>
                </th>
                <td>
                  <ChoiceInput<string>
                    hiddenLabel
                    size="xs"
                    w={260}
                    label={t("structures.ownerOf", { name: one.name })}
                    value={ownerKey(one.owner)}
                    choices={choices}
                    onChange={(key) => key && change(one, { owner: ownerOf(key) })}
                  />
                </td>
                <td>{last === undefined ? <NoValue /> : formatDay(last.date, language)}</td>
                <td>{last?.evidence ?? <NoValue />}</td>
                <td>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t("structures.doneTodayOf", { name: one.name })}
                    disabled={one.done.some(({ date }) => date === today)}
                    onClick={() => change(one, { done: [...one.done, { date: today, evidence: null }] })}
                  >
                    {t("structures.doneToday")}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.legend} aria-hidden>
        {states.map((state) => (
          <span key={state}>
            <span className={classes.mark} data-state={state} />
            {t(`structures.state.${state}`)}
          </span>
        ))}
      </p>
    </>
  );
}

function useChangeFunction() {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ one, fields }: { one: AnimatorFunction; fields: Partial<AnimatorFunction> }) => {
      const { id, revision, programmeId, key, name, owner, done } = { ...one, ...fields };
      return client.functions.update({ id, revision, programmeId, key, name, owner, done });
    },
    onSuccess: (changed, { one }) =>
      savedNotice(t("structures.functionSaved", { name: one.name }), changed.journalId),
    onError: (error) => failureNotice(t("general.saveFailed"), error),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (one: AnimatorFunction, fields: Partial<AnimatorFunction>) => mutate({ one, fields });
}
