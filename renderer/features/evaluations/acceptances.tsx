import { ActionIcon, Button, Select, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acceptance } from "../../../shared/contract/decisions.ts";
import { formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { ACCEPTANCE_WAYS, type AcceptanceWay } from "../../../shared/vocabulary/decision-rule.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import classes from "./evaluations.module.css";

/** What residents said about the end of the programme, and the form that records their answer. */
export function Acceptances({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const { data = [] } = useQuery(orpc.decisions.listAcceptances.queryOptions({ input: { programmeId } }));
  const remove = async ({ id, revision }: Acceptance) => {
    try {
      const changed = await client.decisions.removeAcceptance({ id, revision });
      savedNotice(t("decisions.acceptanceRemoved"), changed.journalId);
    } catch (error) {
      failureNotice(t("decisions.acceptanceRemoveFailed"), error);
    }
  };
  return (
    <section aria-label={t("decisions.acceptance")} className={classes.part}>
      <h2 className={classes.partTitle}>{t("decisions.acceptance")}</h2>
      <p className={classes.quiet}>{t("decisions.acceptanceText")}</p>
      {data.length === 0 ? (
        <p>{t("decisions.acceptanceNone")}</p>
      ) : (
        <table className={classes.table} aria-label={t("decisions.acceptance")}>
          <thead>
            <tr>
              {(["date", "accepted", "way", "evidence", "notes"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`decisions.acceptanceColumn.${column}`)}
                </th>
              ))}
              <td className={classes.screenOnly} />
            </tr>
          </thead>
          <tbody>
            {data.map((answer) => (
              <tr key={answer.id}>
                <td className="tabular">{formatDay(answer.date, language)}</td>
                <td>{t(answer.accepted ? "decisions.acceptanceYes" : "decisions.acceptanceNo")}</td>
                <td>{t(`decisions.way.${answer.way}`)}</td>
                <td>{answer.evidence ?? <NoValue />}</td>
                <td>{answer.notes ?? ""}</td>
                <td className={classes.screenOnly}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="dimmed"
                    aria-label={t("decisions.acceptanceRemove", { day: formatDay(answer.date, language) })}
                    onClick={() => void remove(answer)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isAdding ? (
        <AcceptanceForm programmeId={programmeId} onDone={() => setAdding(false)} />
      ) : (
        <Button
          className={classes.screenOnly}
          variant="default"
          mt="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => setAdding(true)}
        >
          {t("decisions.acceptanceAdd")}
        </Button>
      )}
    </section>
  );
}

function AcceptanceForm({ programmeId, onDone }: { programmeId: string; onDone(): void }) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const [date, setDate] = useState<string | null>(today);
  const [accepted, setAccepted] = useState<"yes" | "no">("yes");
  const [way, setWay] = useState<AcceptanceWay>("meeting");
  const [evidence, setEvidence] = useState("");
  const [notes, setNotes] = useState("");
  const save = async () => {
    if (date === null || !isIsoDay(date)) return;
    try {
      const changed = await client.decisions.createAcceptance({
        ...{ programmeId, date, way, evidence, notes },
        accepted: accepted === "yes",
      });
      savedNotice(t("decisions.acceptanceSaved"), changed.journalId);
      onDone();
    } catch (error) {
      failureNotice(t("decisions.acceptanceSaveFailed"), error);
    }
  };
  return (
    <form
      className={classes.form}
      aria-label={t("decisions.acceptanceAdd")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.formRow}>
        <DayInput
          label={t("decisions.acceptanceField.date")}
          today={today}
          value={date}
          onChange={setDate}
          required
          autoFocus
        />
        <Select
          label={t("decisions.acceptanceField.way")}
          allowDeselect={false}
          data={ACCEPTANCE_WAYS.map((value) => ({ value, label: t(`decisions.way.${value}`) }))}
          value={way}
          onChange={(value) => value !== null && setWay(value as AcceptanceWay)}
        />
        <Select
          label={t("decisions.acceptanceField.accepted")}
          allowDeselect={false}
          data={[
            { value: "yes", label: t("decisions.acceptanceYes") },
            { value: "no", label: t("decisions.acceptanceNo") },
          ]}
          value={accepted}
          onChange={(value) => value !== null && setAccepted(value as "yes" | "no")}
        />
      </div>
      <TextInput
        label={t("decisions.acceptanceField.evidence")}
        placeholder={t("decisions.acceptanceField.evidencePlaceholder")}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Textarea
        label={t("decisions.acceptanceField.notes")}
        autosize
        minRows={2}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="submit">{t("decisions.acceptanceSave")}</Button>
        <Button variant="default" onClick={onDone}>
          {t("general.cancel")}
        </Button>
      </div>
    </form>
  );
}
