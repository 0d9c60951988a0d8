import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type Conflict, ConflictDialog } from "./conflict-dialog.tsx";
import { fieldName } from "./field-words.ts";
import { FormFailure } from "./form-parts.tsx";

const millisecondsOfJoined = 10_000;

export interface NotedRecord {
  failure: { messageKey: string; params: Record<string, string | number>; issues: unknown[] } | undefined;
  conflict: Conflict | undefined;
  /** What somebody else changed meanwhile and was taken over without asking. */
  joined: { by: string; fields: string[] } | undefined;
  others: { name: string; isSameUser: boolean }[];
}

/** What stands above the fields of a record: who else is at it, what both changed, what was wrong with saving. */
export function RecordNotices(props: {
  record: NotedRecord;
  onResolve(decisions: Record<string, "mine" | "theirs"> | undefined): void;
  onReload?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { failure, conflict, joined, others } = props.record;
  useEffect(() => {
    if (!joined) return;
    notifications.show({
      message: t("conflict.joined", {
        by: joined.by,
        fields: joined.fields.map((field) => fieldName(t, [field])).join(", "),
      }),
      color: "gray",
      autoClose: millisecondsOfJoined,
      closeButtonProps: { "aria-label": t("general.close") },
    });
  }, [joined, t]);
  const names = [...new Set(others.filter(({ isSameUser }) => !isSameUser).map(({ name }) => name))];
  return (
    <>
      <div role="status">
        {others.length > 0 && (
          <Text size="sm" c="dimmed">
            {names.length > 0
              ? t("conflict.editing", { count: names.length, names: names.join(", ") })
              : t("conflict.editingHere")}
          </Text>
        )}
      </div>
      {conflict && (
        <ConflictDialog conflict={conflict} onResolve={props.onResolve} onReload={props.onReload} />
      )}
      {failure && (
        <FormFailure
          title={t("general.saveFailed")}
          text={
            failure.issues.length > 0
              ? t("general.fieldsToMend", { count: failure.issues.length })
              : t(`failure.${failure.messageKey}`, failure.params)
          }
        />
      )}
    </>
  );
}
