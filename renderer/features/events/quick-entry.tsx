import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { EventInput, QuickEntry as Understood } from "../../../shared/contract/events.ts";
import { keepDraft } from "../../api/event-drafts.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, failureOf } from "../../api/index.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ButtonKey } from "../../ui/forms/form-parts.tsx";
import { type EventValues, newEvent } from "./event-values.ts";
import { QuickEntryPreview } from "./quick-entry-preview.tsx";
import { useUnderstood } from "./use-understood.ts";

const linesRemembered = 10;

interface Props {
  programme: { id: string; code: string };
  onClose(): void;
}

/** One line anywhere: type as one would say it, see what was understood, Enter saves just that. */
export default function QuickEntry({ programme, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const savedNotice = useSavedNotice();
  const { today } = useWorkspaceContext();
  // Kept while it is not saved, so that a closed window loses nothing.
  const [text, setText] = useLocalStorage({
    key: "ewaluator-pal.quick-line",
    defaultValue: "",
    getInitialValueInEffect: false,
  });
  const [lines, setLines] = useLocalStorage<string[]>({
    key: "ewaluator-pal.quick-lines",
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const recalled = useRef(-1);
  const understood = useUnderstood(programme.id, text);
  const save = useMutation({ mutationFn: (input: EventInput) => client.events.create(input) });

  const valuesOf = (entry: Understood): EventValues => ({
    ...newEvent(programme.id, today),
    ...entry.values,
  });
  const saveNow = async () => {
    // Enter saves only what is seen: while the line is still being read, it waits for the next one.
    const entry = understood.current;
    if (!entry || entry.values.title === "" || save.isPending) return;
    try {
      const { journalId } = await save.mutateAsync(valuesOf(entry) as EventInput);
      setLines([text.trim(), ...lines.filter((line) => line !== text.trim())].slice(0, linesRemembered));
      setText("");
      savedNotice(t("events.saved", { title: entry.values.title }), journalId);
      onClose();
      await queryClient.invalidateQueries();
    } catch {
      // The field says why.
    }
  };
  const openForm = () => {
    if (understood.current) keepDraft(programme.id, valuesOf(understood.current));
    setText("");
    onClose();
    void navigate({
      to: "/p/$programmeCode/events",
      params: { programmeCode: programme.code },
      search: { record: "new" },
    });
  };
  const recall = (step: number) => {
    const place = Math.max(-1, Math.min(lines.length - 1, recalled.current + step));
    recalled.current = place;
    setText(place < 0 ? "" : (lines[place] ?? ""));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const works: Record<string, () => void> = {
      Enter: event.ctrlKey || event.metaKey ? openForm : () => void saveNow(),
      ArrowUp: () => recall(1),
      ArrowDown: () => recall(-1),
    };
    const work = works[event.key];
    if (!work) return;
    event.preventDefault();
    work();
  };
  const refused = save.error ? failureOf(save.error) : undefined;
  const error = refused
    ? refused.issues.length > 0
      ? refused.issues.map(({ messageKey, params }) => t(`failure.${messageKey}`, params)).join(" ")
      : failureText(save.error)
    : undefined;

  return (
    <Modal
      opened
      onClose={onClose}
      centered={false}
      size={680}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      title={t("quickEntry.title")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <TextInput
        label={t("quickEntry.field")}
        description={t("quickEntry.hint")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        placeholder={t("quickEntry.placeholder")}
        size="md"
        data-autofocus
        autoComplete="off"
        value={text}
        error={error}
        onChange={(event) => {
          save.reset();
          setText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <QuickEntryPreview entry={understood.shown} stale={!understood.current && text.trim() !== ""} />
      <Group gap="xs" mt="md">
        <Button
          onClick={() => void saveNow()}
          loading={save.isPending}
          disabled={!understood.current || understood.current.values.title === ""}
        >
          {t("quickEntry.save")}
          <ButtonKey>{t("quickEntry.saveKey")}</ButtonKey>
        </Button>
        <Button variant="default" onClick={openForm}>
          {t("quickEntry.more")}
          <ButtonKey>{t("quickEntry.moreKey")}</ButtonKey>
        </Button>
      </Group>
    </Modal>
  );
}
