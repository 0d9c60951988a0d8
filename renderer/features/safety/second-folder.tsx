import { Alert, Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, failureOf } from "../../api/index.ts";

/** Where every backup is copied too: another disk, the network, a USB stick. */
export function SecondFolder({ folder, problem }: { folder: string | null; problem: string | null }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(folder ?? "");
  const set = useMutation({
    mutationFn: () => client.backups.setSecondFolder({ folder: typed.trim() === "" ? null : typed.trim() }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const failure = set.error ? failureOf(set.error) : undefined;
  const reason = failure?.issues[0]?.messageKey ?? failure?.messageKey;
  return (
    <>
      <Group align="end" gap="xs" mb="xs">
        <TextInput
          label={t("safety.second.label")}
          description={t("safety.second.hint")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={reason && t(`failure.${reason}`, failure?.params ?? {})}
          style={{ flex: 1, maxWidth: 520 }}
        />
        <Button
          variant="default"
          loading={set.isPending}
          disabled={typed === (folder ?? "")}
          onClick={() => set.mutate()}
        >
          {t("safety.second.save")}
        </Button>
      </Group>
      {problem !== null && (
        <Alert color="yellow" variant="light" mb="sm" c="var(--mantine-color-text)">
          {t("safety.second.problem", { code: problem })}
        </Alert>
      )}
    </>
  );
}
