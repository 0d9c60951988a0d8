import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DatabaseAccountsView } from "../../../shared/contract/users.ts";

/** Logins of our groups that belong to nobody on the list: they come in and see no programme. */
export function UnlistedAccounts(props: {
  accounts: DatabaseAccountsView["unlisted"];
  isManager: boolean;
  onList(account: string): void;
}) {
  const { t } = useTranslation();
  if (props.accounts.length === 0) return null;
  return (
    <>
      <Text size="sm" mt="sm">
        {t("safety.users.unlisted")}
      </Text>
      <Group gap="xs" mt={4} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {props.accounts.map(({ account, roles }) => (
          <li key={account}>
            <Group gap={6}>
              <Text size="sm" span>
                {account} ({roles.map((role) => t(`safety.role.${role}`)).join(", ")})
              </Text>
              {props.isManager && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t("safety.users.listOf", { name: account })}
                  onClick={() => props.onList(account)}
                >
                  {t("safety.users.list")}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </Group>
    </>
  );
}
