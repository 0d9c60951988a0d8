import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CHECKLIST_QUESTIONS, type Checklist, type Structure } from "../../../shared/contract/structures.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { orpc } from "../../api/index.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { ChecklistForm } from "./checklist-form.tsx";
import classes from "./structures.module.css";

/** A resident group: its checklists side by side over time, and the one that is being filled in. */
export function GroupPanel({ group, onClose }: { group: Structure; onClose(): void }) {
  const { t } = useTranslation();
  const { code: programmeCode } = useProgramme();
  const savedNotice = useSavedNotice();
  const [opened, setOpened] = useState<Checklist | "new">();
  const remove = useRemoveRecord(orpc.structures.removeChecklist, {
    done: () => t("structures.checklistDeleted", { name: group.name }),
    failed: t("structures.checklistDeleteFailed"),
    after: () => setOpened(undefined),
  });
  return (
    <SidePanel
      title={group.name}
      onClose={onClose}
      actions={
        <Button
          variant="default"
          component={Link}
          to={"/p/$programmeCode/organisations" as never}
          params={{ programmeCode } as never}
          search={{ record: group.organisationId } as never}
        >
          {t("structures.organisation")}
        </Button>
      }
    >
      <div className={classes.panel}>
        {group.checklists.length === 0 ? (
          <p className={classes.quiet}>{t("structures.noChecklist")}</p>
        ) : (
          <ChecklistTable checklists={group.checklists} onOpen={setOpened} />
        )}
        {opened === undefined && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setOpened("new")}>
            {t("structures.newChecklist")}
          </Button>
        )}
      </div>
      {opened !== undefined && (
        <ChecklistForm
          key={opened === "new" ? "new" : `${opened.id} ${opened.revision}`}
          organisationId={group.organisationId}
          latest={group.checklists.at(-1)}
          existing={opened === "new" ? undefined : opened}
          onSaved={(changed) => {
            savedNotice(t("structures.checklistSaved", { name: group.name }), changed.journalId);
            setOpened(undefined);
          }}
          onDelete={opened === "new" ? undefined : () => remove(opened)}
          onReload={() => setOpened(undefined)}
        />
      )}
    </SidePanel>
  );
}

function ChecklistTable(props: { checklists: Checklist[]; onOpen(checklist: Checklist): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={classes.scroll}>
      <table className={classes.checklists} aria-label={t("structures.checklists")}>
        <thead>
          <tr>
            <th scope="col">{t("structures.question")}</th>
            {props.checklists.map((checklist) => (
              <th key={checklist.id} scope="col">
                <button type="button" className={classes.open} onClick={() => props.onOpen(checklist)}>
                  {formatDay(checklist.date, language)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CHECKLIST_QUESTIONS.map((question, place) => (
            <tr key={question}>
              <th scope="row">{t(`structures.questions.${question}`)}</th>
              {props.checklists.map((checklist) => {
                const answer = checklist.answers[place] ?? null;
                return (
                  <td key={checklist.id} data-answer={String(answer)}>
                    {answer === null ? t("general.unknownShort") : t(answer ? "general.yes" : "general.no")}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("structures.sum")}</th>
            {props.checklists.map((checklist) => (
              <td key={checklist.id}>
                <strong>{t("structures.trueOf", { count: checklist.trueCount })}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
