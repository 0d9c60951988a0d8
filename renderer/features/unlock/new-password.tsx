import { Alert, Button, Modal, PasswordInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../shared/contract/unlocking.ts";
import { client } from "../../api/index.ts";
import { unlocking } from "../../api/unlocking.ts";

/** Asks for the password that was changed while the workspace was open; what is typed on the page beneath stays. */
export default function NewPassword({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { data: question } = useQuery({
    queryKey: ["password-question"],
    queryFn: () => unlocking.question(),
  });
  const [password, setPassword] = useState("");
  const [isTrying, setTrying] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const connect = async (event: FormEvent) => {
    event.preventDefault();
    // The form on the page beneath would take it for its own.
    event.stopPropagation();
    if (!question) return;
    setTrying(true);
    const unanswered = { messageKey: "connectionLost", params: {} };
    const { problem: found } = await unlocking
      .answer({ account: question.account, password, keep: false })
      .catch(() => ({ problem: unanswered }));
    setProblem(found);
    setTrying(false);
    if (found) return;
    await client.workspace.info({}).catch(() => {});
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("connection.newPasswordTitle")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <form onSubmit={(event) => void connect(event)}>
        {question && (
          <Text size="sm" mb="sm">
            {t("connection.whose", { account: question.account, place: question.place })}
          </Text>
        )}
        {problem && (
          <Alert color="red" variant="light" mb="sm" role="alert" c="var(--mantine-color-text)">
            {t(`failure.${problem.messageKey}`, problem.params)}
          </Alert>
        )}
        <PasswordInput
          data-autofocus
          label={t("unlock.password")}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("unlock.showPassword"), tabIndex: 0 }}
          readOnly={isTrying}
        />
        <Button type="submit" mt="md" fullWidth loading={isTrying} disabled={password === "" || !question}>
          {t("connection.connect")}
        </Button>
      </form>
    </Modal>
  );
}
