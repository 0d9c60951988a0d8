import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../../shared/contract/people.ts";
import { personName, useFindPeople } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { TypeAhead } from "../../ui/forms/type-ahead.tsx";
import { useLanguage } from "../../ui/language.ts";

/** The same person entered twice becomes one; undo takes it apart again. */
export function MergeDialog(props: {
  person: Person;
  opened: boolean;
  onClose(): void;
  onMerged(intoId: string): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = props;
  const [query, setQuery] = useState("");
  const [into, setInto] = useState<{ id: string; label: string }>();
  const found = useFindPeople(query, [person.id], language, t("events.field.staffPerson"));
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const queryClient = useQueryClient();
  const merge = useMutation(
    orpc.people.merge.mutationOptions({
      onSuccess: async (changed, { intoId }) => {
        savedNotice(t("people.merged", { name: into?.label ?? "" }), changed.journalId);
        props.onMerged(intoId);
        await queryClient.invalidateQueries();
      },
      onError: (error) => failureNotice(t("people.mergeFailed"), error),
    }),
  );
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("people.mergeTitle", { name: personName(person) })}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("people.mergeText")}</Text>
        <TypeAhead
          label={t("people.mergeInto")}
          query={query}
          onQuery={setQuery}
          {...found}
          single
          onPick={setInto}
        />
        {into && (
          <Text size="sm" fw={600} role="status">
            {t("people.mergeChosen", { name: into.label })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t("general.cancel")}
          </Button>
          <Button
            disabled={!into}
            loading={merge.isPending}
            onClick={() =>
              into && merge.mutate({ id: person.id, revision: person.revision, intoId: into.id })
            }
          >
            {t("people.mergeDo")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
