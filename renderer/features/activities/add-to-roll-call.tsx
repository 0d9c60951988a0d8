import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { personName, useFindPeople } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { TypeAhead } from "../../ui/forms/type-ahead.tsx";
import { useLanguage } from "../../ui/language.ts";

/** Somebody who is not in the grid yet: found by the beginning of the name, or given a code at once. */
export function AddToRollCall(props: { shown: string[]; onAdd(personId: string): void; onLeave(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = useFindPeople(query, props.shown, language, t("events.field.staffPerson"));
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const create = useMutation(
    orpc.people.create.mutationOptions({
      onSuccess: (changed, { displayName }) => {
        const name = personName({ code: changed.code, displayName: displayName ?? null });
        savedNotice(t("rollCall.personCreated", { name }), changed.journalId);
        props.onAdd(changed.id);
      },
      onError: (error) => failureNotice(t("general.saveFailed"), error),
    }),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to Escape of the field inside
    <div
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) props.onLeave();
      }}
    >
      <TypeAhead
        label={t("rollCall.addPerson")}
        query={query}
        onQuery={setQuery}
        {...found}
        single
        onPick={(one) => props.onAdd(one.id)}
        onCreate={(displayName) => create.mutate({ displayName })}
      />
    </div>
  );
}
