import { Alert, Button, Group, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { TextToCopy } from "./text-to-copy.tsx";

export interface GivenAccount {
  account: string;
  password: string;
}

/** What the person needs to come in, said once: afterwards nobody knows the password but them. */
export function GivenPassword({ account, password, onClose }: GivenAccount & { onClose(): void }) {
  const { t } = useTranslation();
  const { info } = useWorkspaceContext();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size={560}
      title={t("safety.password.givenTitle", { name: account })}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <TextToCopy
        label={t("safety.password.address")}
        text={`postgres://${encodeURIComponent(account)}@${info.location}`}
      />
      <TextToCopy label={t("safety.password.label")} text={password} />
      <Alert color="gray" variant="light" role="note" c="var(--mantine-color-text)">
        {t("safety.password.shownOnce")}
      </Alert>
      <Group justify="flex-end" mt="sm">
        <Button onClick={onClose} data-autofocus>
          {t("safety.password.handedOver")}
        </Button>
      </Group>
    </Modal>
  );
}
