import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WorkspaceUser } from "../../../shared/contract/users.ts";
import { client } from "../../api/index.ts";
import { useFieldFailures } from "./field-failures.ts";
import type { GivenAccount } from "./given-password.tsx";
import { NewPassword } from "./new-password.tsx";

/** A database account for somebody who has none, or another password for whoever forgot it. */
export function PasswordDialog(props: {
  user: WorkspaceUser;
  isNew: boolean;
  onClose(given?: GivenAccount): void;
}) {
  const { user, isNew, onClose } = props;
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState("");
  const [isVisible, setVisible] = useState(false);
  const give = useMutation({
    mutationFn: () => client.users.setPassword({ id: user.id, password }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onClose({ account: user.account, password });
    },
  });
  const failures = useFieldFailures(give.error, ["password"]);
  return (
    <Modal
      opened
      onClose={() => onClose()}
      size={520}
      title={t(isNew ? "safety.password.firstTitle" : "safety.password.anotherTitle", { name: user.account })}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate();
        }}
      >
        <Stack gap="sm">
          <NewPassword
            value={password}
            onChange={setPassword}
            error={failures.password}
            description={t(isNew ? "safety.password.firstHint" : "safety.password.anotherHint")}
            isVisible={isVisible}
            onVisible={setVisible}
          />
          {failures.whole && (
            <Alert color="red" variant="light" role="alert" c="var(--mantine-color-text)">
              {failures.whole}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => onClose()}>
              {t("general.cancel")}
            </Button>
            <Button type="submit" loading={give.isPending}>
              {t("safety.password.give")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
