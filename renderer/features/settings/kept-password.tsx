import { Alert, Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { host } from "../../api/index.ts";
import { SettingsGroup } from "./settings-group.tsx";

const KEY = ["kept-password"];

/**
 * Says that the system keeps the password of this workspace, and lets it go; nothing where it keeps none. `alone` for those who may not
 * move the workspace and see nothing else of this group: the password is their own.
 */
export function KeptPassword({ alone = false }: { alone?: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { passwords } = host;
  const { data } = useQuery({ queryKey: KEY, queryFn: () => passwords?.state() ?? null });
  const forget = useMutation({
    mutationFn: async () => passwords?.forget(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  if (!data?.isKept && !forget.isSuccess) return null;
  const shown = forget.isSuccess ? (
    <Text size="sm" mb="xs" role="status">
      {t("settings.shared.forgotten")}
    </Text>
  ) : (
    <Group mb="xs" gap="sm">
      <Text size="sm">{t("settings.shared.isKept")}</Text>
      <Button variant="default" size="compact-sm" loading={forget.isPending} onClick={() => forget.mutate()}>
        {t("settings.shared.forget")}
      </Button>
    </Group>
  );
  return alone ? <SettingsGroup title={t("settings.shared.title")}>{shown}</SettingsGroup> : shown;
}

/** After a move: the password that was just used can be kept for the next start, where the system has a safe place. */
export function OfferToKeep({ address, onDone }: { address: string | undefined; onDone(): void }) {
  const { t } = useTranslation();
  const { passwords } = host;
  const { data } = useQuery({ queryKey: KEY, queryFn: () => passwords?.state() ?? null });
  const keep = useMutation({
    mutationFn: async () => (address !== undefined && (await passwords?.keep(address))) || false,
    onSettled: onDone,
  });
  if (keep.isSuccess || keep.isError)
    return (
      <Text size="sm" mt="xs" role="status">
        {t(keep.data ? "settings.shared.keptNow" : "settings.shared.keepFailed")}
      </Text>
    );
  if (!data?.canKeep || address === undefined) return null;
  return (
    <Alert variant="light" mt="xs" c="var(--mantine-color-text)">
      <Text size="sm" mb="xs">
        {t("settings.shared.keepOffer")}
      </Text>
      <Button variant="default" size="compact-sm" loading={keep.isPending} onClick={() => keep.mutate()}>
        {t("settings.shared.keep")}
      </Button>
    </Alert>
  );
}
