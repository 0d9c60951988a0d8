import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFailureText } from "./failure-text.ts";
import { client } from "./index.ts";

const millisecondsToUndo = 6000;
const millisecondsOfFailure = 10_000;

let newest: { journalId: string; notice: string } | undefined;

/** Tells that something was saved and offers for six seconds to take it back; afterwards the history does. */
export function useSavedNotice() {
  const { t } = useTranslation();
  const undo = useUndo();
  return useCallback(
    (message: string, journalId: string) => {
      const notice = notifications.show({
        message: (
          <Group gap="sm" justify="space-between" wrap="nowrap">
            <Text size="sm">{message}</Text>
            <Button size="compact-sm" variant="subtle" onClick={() => void undo()}>
              {t("general.undo")}
            </Button>
          </Group>
        ),
        autoClose: millisecondsToUndo,
        color: "accent",
        closeButtonProps: { "aria-label": t("general.close") },
        onClose: () => {
          if (newest?.journalId === journalId) newest = undefined;
        },
      });
      newest = { journalId, notice };
    },
    [t, undo],
  );
}

/** Takes back the newest saving while its notice is there (also by Ctrl+Z outside of fields). */
export function useUndo() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    if (!newest) return;
    const { journalId, notice } = newest;
    newest = undefined;
    notifications.hide(notice);
    const closeButtonProps = { "aria-label": t("general.close") };
    try {
      await client.journal.undo({ journalId });
      notifications.show({
        message: t("general.undone"),
        autoClose: millisecondsToUndo,
        color: "gray",
        closeButtonProps,
      });
    } catch (error) {
      notifications.show({
        title: t("general.undoFailed"),
        message: failureText(error),
        autoClose: millisecondsOfFailure,
        color: "red",
        closeButtonProps,
      });
    }
    await queryClient.invalidateQueries();
  }, [t, failureText, queryClient]);
}

/** Says that something failed, where no form is there to say it. */
export function useFailureNotice() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return useCallback(
    (title: string, error: unknown) => {
      notifications.show({
        title,
        message: failureText(error),
        autoClose: millisecondsOfFailure,
        color: "red",
        closeButtonProps: { "aria-label": t("general.close") },
      });
    },
    [t, failureText],
  );
}
