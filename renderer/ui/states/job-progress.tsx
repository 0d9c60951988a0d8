import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../language.ts";

interface Props {
  /** What is being done now, in words. */
  step: string;
  done: number;
  /** null while it is not known how much there is. */
  total: number | null;
  /** When the work began, in milliseconds of the clock. */
  startedAt: number;
  onStop?(): void;
}

const second = 1000;

/** Long work: what, how far, for how long, and the way to stop it. */
export function JobProgress({ step, done, total, startedAt, onStop }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - startedAt) / second));
  const number = (value: number) => formatNumber(value, { decimals: 0, language });
  const percent = total === null || total === 0 ? null : Math.min(100, (done / total) * 100);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="md" wrap="nowrap">
        <Text size="sm" role="status">
          {step}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {total === null ? number(done) : `${number(done)} / ${number(total)}`} ·{" "}
          {t("general.seconds", { formatted: number(seconds) })}
        </Text>
      </Group>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={step} />
      {onStop && (
        <Group justify="flex-end">
          <Button variant="default" onClick={onStop}>
            {t("general.stop")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
