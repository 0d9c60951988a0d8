import { Anchor, Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LikelyDuplicate, Person } from "../../../shared/contract/people.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { personName } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./people.module.css";

/** Says that somebody may be entered twice, and lets the person who knows decide which entry stays; nothing merges by itself. */
export function LikelyDuplicates({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const { data = [] } = useQuery(orpc.people.likelyDuplicates.queryOptions({ input: {} }));
  const merge = useMerge();
  if (data.length === 0) return null;
  const name = (person: Person) => (
    <Anchor component="button" type="button" onClick={() => onOpen(person.id)}>
      {personName(person)}
    </Anchor>
  );
  const keep = (kept: Person, gone: Person) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t("people.mergePair", { gone: gone.code, kept: kept.code })}
      onClick={() => merge(kept, gone)}
    >
      {t("people.keepOne", { name: kept.code })}
    </Button>
  );
  const row = ({ one, other, reason }: LikelyDuplicate) => (
    <li key={`${one.id} ${other.id}`} className={classes.pair}>
      {name(one)}
      <span className={classes.detail}>{label("AGE_BANDS", one.ageBand, language)}</span>
      {name(other)}
      <span className={classes.detail}>{label("AGE_BANDS", other.ageBand, language)}</span>
      <span className={classes.detail}>{t(`people.${reason}`)}</span>
      <span className={classes.decide}>
        {keep(one, other)}
        {keep(other, one)}
      </span>
    </li>
  );
  return (
    <section className={classes.duplicates} aria-label={t("people.duplicatesList")}>
      <div className={classes.duplicatesHead}>
        <span>{t("people.duplicates", { count: data.length })}</span>
        <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? "people.hideDuplicates" : "people.showDuplicates")}
        </Button>
      </div>
      {opened && <ul className={classes.pairs}>{data.map(row)}</ul>}
    </section>
  );
}

function useMerge() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const { mutate } = useMutation(
    orpc.people.merge.mutationOptions({
      onError: (error) => failureNotice(t("people.mergeFailed"), error),
    }),
  );
  return (kept: Person, gone: Person) =>
    mutate(
      { id: gone.id, revision: gone.revision, intoId: kept.id },
      {
        onSuccess: async ({ journalId }) => {
          savedNotice(t("people.merged", { name: personName(kept) }), journalId);
          await queryClient.invalidateQueries();
        },
      },
    );
}
