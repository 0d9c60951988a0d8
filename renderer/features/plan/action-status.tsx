import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ACTION_STATUSES } from "../../../shared/contract/plan.ts";

/** Red only for what must be acted on: an action past its day. */
export function ActionStatus({ status }: { status: (typeof ACTION_STATUSES)[number] }) {
  const { t } = useTranslation();
  const text = t(`plan.status.${status}`);
  if (status === "late") {
    return (
      <Badge variant="light" color="red" c="var(--mantine-color-error)" tt="none" fw={500} radius="sm">
        {text}
      </Badge>
    );
  }
  if (status === "planned" || status === "started") {
    return (
      <Badge variant="default" tt="none" fw={500} radius="sm">
        {text}
      </Badge>
    );
  }
  return <span>{text}</span>;
}
