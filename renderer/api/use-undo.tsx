import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { lossOf } from "./connection.ts";
import { useFailureText } from "./failure-text.ts";
import { client } from "./index.ts";

const millisecondsToUndo = 6000;
const millisecondsOfFailure = 10_000;
/** Older savings than these are taken back from the history. */
const savingsRemembered = 100;

type Direction = "undo" | "redo";
const opposite: Record<Direction, Direction> = { undo: "redo", redo: "undo" };

/** A change made from this page: what was said of it, and the journal's entry that takes it back. */
interface Saving {
  message: string;
  journalId: string;
  notice: string;
}

/** What Ctrl+Z takes back and what Ctrl+Shift+Z brings back, newest last: an undo is a change that can itself be undone. */
const savings: Record<Direction, Saving[]> = { undo: [], redo: [] };

/** Keys are quicker than the service: what is pressed while a change is being taken back waits for it. */
let turning = Promise.resolve();

/** Tells that something was saved and offers for six seconds to take it back; Ctrl+Z does so later, too. */
export function useSavedNotice() {
  const show = useNoticeWithButton();
  const turn = useTurn();
  return useCallback(
    (message: string, journalId: string) => {
      savings.redo.length = 0;
      const notice = show(message, "undo", () => void turn("undo", journalId));
      savings.undo.push({ message, journalId, notice });
      if (savings.undo.length > savingsRemembered) savings.undo.shift();
    },
    [show, turn],
  );
}

/** Takes back the newest change made from this page, or brings back the one taken back last; says which it was. */
export function useUndo(): { undo(): void; redo(): void } {
  const turn = useTurn();
  return { undo: () => void turn("undo"), redo: () => void turn("redo") };
}

function useTurn() {
  const { t } = useTranslation();
  const show = useNoticeWithButton();
  const failureNotice = useFailureNotice();
  const queryClient = useQueryClient();
  return useCallback(
    function turn(direction: Direction, chosen?: string): Promise<void> {
      const turnOne = async () => {
        const from = savings[direction];
        const place = chosen ? from.findIndex(({ journalId }) => journalId === chosen) : from.length - 1;
        const [saving] = place < 0 ? [] : from.splice(place, 1);
        if (!saving) return;
        notifications.hide(saving.notice);
        const { message } = saving;
        try {
          const { journalId } = await client.journal.undo({ journalId: saving.journalId });
          const back = opposite[direction];
          const notice = show(
            t(`general.${direction}Done`, { what: message }),
            back,
            () => void turn(back, journalId),
          );
          savings[back].push({ message, journalId, notice });
        } catch (error) {
          failureNotice(t(`general.${direction}Failed`), error);
        }
        await queryClient.invalidateQueries();
      };
      turning = turning.then(turnOne);
      return turning;
    },
    [t, show, failureNotice, queryClient],
  );
}

/** What was done, with the button that does the contrary. */
function useNoticeWithButton() {
  const { t } = useTranslation();
  return useCallback(
    (message: string, button: Direction, onButton: () => void) =>
      notifications.show({
        message: (
          <Group gap="sm" justify="space-between" wrap="nowrap">
            <Text size="sm">{message}</Text>
            <Button size="compact-sm" variant="subtle" flex="none" onClick={onButton}>
              {t(`general.${button}`)}
            </Button>
          </Group>
        ),
        autoClose: millisecondsToUndo,
        color: button === "undo" ? "accent" : "gray",
        closeButtonProps: { "aria-label": t("general.close") },
      }),
    [t],
  );
}

/** Says that something failed, where no form is there to say it. */
export function useFailureNotice() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return useCallback(
    (title: string, error: unknown) => {
      notifications.show({
        // However many things fail for want of a connection, one notice is enough beside the bar that tells of it.
        ...(lossOf(error) && { id: "connection-lost" }),
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
