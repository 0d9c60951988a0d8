import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DatabaseAccountsView } from "../../../shared/contract/users.ts";
import { TextToCopy } from "./text-to-copy.tsx";

interface Props {
  name: string;
  found: DatabaseAccountsView["users"][number];
  /** Whoever looks may ask the administrator for what cannot be done from here. */
  isManager: boolean;
  /** Whoever looks may put it right from here. */
  mayChange: boolean;
  onGive(): void;
  onSettle(): void;
}

/** How a user's login in the database stands against the list, and what puts it right. */
export function AccountCell({ name, found, isManager, mayChange, onGive, onSettle }: Props) {
  const { t } = useTranslation();
  const { state, account, statements } = found;
  const roles =
    account?.roles.map((role) => t(`safety.role.${role}`)).join(", ") || t("safety.account.noGroup");
  const isOurs = account === null || account.keeper === "program";
  if (state === "right") return <>{t(`safety.account.rightOf.${account?.keeper ?? "program"}`)}</>;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" c="var(--mantine-color-error)">
          {t(`safety.account.${state}`, { roles })}
        </Text>
        {mayChange && isOurs && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t(state === "missing" ? "safety.account.giveTo" : "safety.account.settleOf", {
              name,
            })}
            onClick={state === "missing" ? onGive : onSettle}
          >
            {t(state === "missing" ? "safety.account.give" : "safety.account.settle")}
          </Button>
        )}
      </Group>
      {isManager && statements.length > 0 && (
        <TextToCopy label={`${t("safety.forAdministrator")}: ${name}`} text={statements.join("\n")} />
      )}
    </>
  );
}
