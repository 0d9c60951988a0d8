import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../language.ts";
import { remainingSeconds } from "./remaining-time.ts";
import classes from "./states.module.css";

const second = 1000;
const secondsInMinute = 60;

/** A document on its way (api/use-made-document.ts). */
interface MadeDocument {
  running: boolean;
  progress: { step: string; done: number; total: number | null } | undefined;
  startedAt: number;
  failure: { code: string; messageKey: string; params?: Record<string, unknown> } | undefined;
  made: { fileName: string; sizeBytes: number } | undefined;
  /** undefined = not offered yet; false = the person did not keep it. */
  saved: boolean | undefined;
  stop(): void;
  saveAgain(): void;
}

/** What is being done, how far it is, how long it will still take; then the file, or why there is none. */
export function DocumentProgress({ making }: { making: MadeDocument }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (making.running) return <Running making={making} />;
  if (making.failure) {
    const isStopped = making.failure.code === "CANCELLED";
    return (
      <Alert variant="light" color={isStopped ? "gray" : "red"} role={isStopped ? "status" : "alert"}>
        {isStopped
          ? t("reports.form.cancelled")
          : `${t("reports.form.failed")}. ${t(`failure.${making.failure.messageKey}`, making.failure.params ?? {})}`}
      </Alert>
    );
  }
  if (!making.made) return null;
  return (
    <div className={classes.made} role="status">
      <span>
        {t("reports.form.made", {
          name: making.made.fileName,
          size: sizeText(making.made.sizeBytes, language),
        })}
        {making.saved === false && ` ${t("reports.form.notSaved")}`}
      </span>
      <Button onClick={making.saveAgain}>{t("reports.form.save")}</Button>
    </div>
  );
}

function Running({ making }: { making: MadeDocument }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { progress, startedAt } = making;
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  const step = progress ? t(`progress.${progress.step}`) : t("reports.form.startingStep");
  const text = t("reports.form.working", { step });
  const number = (value: number) => formatNumber(value, { decimals: 0, language });
  const { done, total } = progress ?? { done: 0, total: null };
  const seconds = remainingSeconds({ done, total, elapsedSeconds: (now - startedAt) / second });
  return (
    <div className={classes.running}>
      <Group justify="space-between" gap="md" wrap="nowrap">
        <Text size="sm" role="status">
          {text}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {total !== null && t("reports.form.counts", { done: number(done), total: number(total) })}
          {seconds !== null &&
            `, ${t("reports.form.remaining", {
              time:
                seconds < secondsInMinute
                  ? t("reports.form.secondsShort", { count: seconds })
                  : t("reports.form.minutesShort", { count: Math.ceil(seconds / secondsInMinute) }),
            })}`}
        </Text>
      </Group>
      <Progress
        value={total === null || total === 0 ? 100 : Math.min(100, (done / total) * 100)}
        animated={total === null}
        aria-label={text}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={making.stop}>
          {t("general.stop")}
        </Button>
      </Group>
    </div>
  );
}

const KILOBYTE = 1024;

function sizeText(bytes: number, language: "pl" | "en"): string {
  const inMegabytes = bytes >= KILOBYTE * KILOBYTE;
  const size = bytes / (inMegabytes ? KILOBYTE * KILOBYTE : KILOBYTE);
  return `${formatNumber(size, { decimals: inMegabytes ? 1 : 0, language })}\u00a0${inMegabytes ? "MB" : "kB"}`;
}
