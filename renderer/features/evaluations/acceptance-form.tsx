import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acceptance } from "../../../shared/contract/decisions.ts";
import { isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { ACCEPTANCE_WAYS, type AcceptanceWay } from "../../../shared/vocabulary/decision-rule.ts";
import { client } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { AcceptanceAttachments } from "./acceptance-attachments.tsx";
import classes from "./evaluations.module.css";

/** The residents' answer: a new one, or one that was written down and is mended. */
export function AcceptanceForm(props: {
  programmeId: string;
  answer: Acceptance | undefined;
  onDone(): void;
}) {
  const { programmeId, answer, onDone } = props;
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const [date, setDate] = useState<string | null>(answer?.date ?? today);
  const [accepted, setAccepted] = useState<"yes" | "no">(answer?.accepted === false ? "no" : "yes");
  const [way, setWay] = useState<AcceptanceWay>(answer?.way ?? "meeting");
  const [evidence, setEvidence] = useState(answer?.evidence ?? "");
  const [notes, setNotes] = useState(answer?.notes ?? "");
  const save = async () => {
    if (date === null || !isIsoDay(date)) return;
    try {
      const fields = { programmeId, date, way, evidence, notes, accepted: accepted === "yes" };
      const changed = answer
        ? await client.decisions.updateAcceptance({ ...fields, id: answer.id, revision: answer.revision })
        : await client.decisions.createAcceptance(fields);
      savedNotice(t("decisions.acceptanceSaved"), changed.journalId);
      onDone();
    } catch (error) {
      failureNotice(t("decisions.acceptanceSaveFailed"), error);
    }
  };
  return (
    <form
      className={classes.form}
      aria-label={t(answer ? "decisions.acceptanceMend" : "decisions.acceptanceAdd")}
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
      {answer && <AcceptanceAttachments acceptanceId={answer.id} />}
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="submit">{t("decisions.acceptanceSave")}</Button>
        <Button variant="default" onClick={onDone}>
          {t("general.cancel")}
        </Button>
      </div>
    </form>
  );
}
