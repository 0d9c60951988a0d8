import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { WorkspaceUser } from "../../../shared/contract/users.ts";

/** Names who goes and what goes with them. */
export function RemoveUserDialog(props: {
  user: WorkspaceUser;
  /** The account is ours: its login goes as well. */
  isCutOff: boolean;
  onClose(): void;
  onRemove(): void;
}) {
  const { t } = useTranslation();
  const { account, name } = props.user;
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="md"
      title={t("safety.users.removeTitle")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <Text size="sm" mb="md">
        {t("safety.users.removeText", { name: name ? `${name} (${account})` : account })}{" "}
        {props.isCutOff && t("safety.users.removeCutsOff")}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t("general.cancel")}
        </Button>
        <Button color="red.8" onClick={props.onRemove}>
          {t("safety.users.removeThis")}
        </Button>
      </Group>
    </Modal>
  );
}
