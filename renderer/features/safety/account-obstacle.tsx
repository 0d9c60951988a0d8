import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DatabaseAccountsView } from "../../../shared/contract/users.ts";
import { TextToCopy } from "./text-to-copy.tsx";

/** Why accounts cannot be given from here, and what to hand to the server's administrator. */
export function AccountObstacle({
  obstacle,
  statements,
}: Pick<DatabaseAccountsView, "obstacle" | "statements">) {
  const { t } = useTranslation();
  if (obstacle === null) return null;
  return (
    <Alert color="gray" variant="light" role="note" mb="sm" c="var(--mantine-color-text)">
      {t(`safety.obstacle.${obstacle}`)}
      {statements.length > 0 && (
        <TextToCopy label={t("safety.forAdministrator")} text={statements.join("\n")} />
      )}
    </Alert>
  );
}
