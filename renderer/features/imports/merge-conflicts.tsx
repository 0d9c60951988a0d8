import { Button, Group, Radio, Text } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MergeConflict } from "../../../shared/contract/merging.ts";
import { formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { useLanguage } from "../../ui/language.ts";
import { useMoment } from "../../ui/use-moment.ts";
import classes from "./imports.module.css";

export type Decisions = Record<string, "ours" | "theirs">;

/** Fields that both sides changed, side by side; a person says which one stays. */
export function MergeConflicts(props: {
  conflicts: MergeConflict[];
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}) {
  const { t } = useTranslation();
  const { conflicts, decisions, onDecide } = props;
  if (conflicts.length === 0) return null;
  const all = (side: "ours" | "theirs") =>
    onDecide(Object.fromEntries(conflicts.map(({ key }) => [key, side] as const)));
  return (
    <section aria-label={t("merging.conflicts")}>
      <Group justify="space-between">
        <h2 className={classes.sheetTitle}>{t("merging.conflicts")}</h2>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => all("ours")}>
            {t("merging.allOurs")}
          </Button>
          <Button variant="default" size="xs" onClick={() => all("theirs")}>
            {t("merging.allTheirs")}
          </Button>
        </Group>
      </Group>
      <ol className={classes.questions}>
        {conflicts.map((conflict) => (
          <li key={conflict.key} className={classes.question}>
            <Conflict
              conflict={conflict}
              decision={decisions[conflict.key]}
              onDecide={(side) => onDecide({ ...decisions, [conflict.key]: side })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Conflict(props: {
  conflict: MergeConflict;
  decision: "ours" | "theirs" | undefined;
  onDecide(side: "ours" | "theirs"): void;
}) {
  const { t } = useTranslation();
  const shown = useShownValue();
  const moment = useMoment();
  const headingId = useId();
  const { conflict, decision } = props;
  const sides = [
    { side: "ours", value: conflict.ours, by: conflict.oursBy, at: conflict.oursAt },
    { side: "theirs", value: conflict.theirs, by: conflict.theirsBy, at: conflict.theirsAt },
  ] as const;
  return (
    <>
      <h3 className={classes.questionText} id={headingId}>
        {t(`merging.kind.${conflict.kind}`)} · {conflict.title} · {t(`merging.field.${conflict.field}`)}
      </h3>
      {conflict.field !== "deleted_at" && (
        <Text size="xs" c="dimmed">
          {t("merging.before", { value: shown(conflict.field, conflict.base) })}
        </Text>
      )}
      <Radio.Group
        aria-labelledby={headingId}
        value={decision ?? ""}
        onChange={(side) => props.onDecide(side as "ours" | "theirs")}
      >
        <div className={classes.sides}>
          {sides.map(({ side, value, by, at }) => (
            <Radio
              key={side}
              value={side}
              label={shown(conflict.field, value)}
              description={t(`merging.side.${side}`, { by, at: moment(at) })}
            />
          ))}
        </div>
      </Radio.Group>
    </>
  );
}

function useShownValue(): (field: string, value: MergeConflict["ours"]) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (field, value) => {
    if (field === "deleted_at") return t(value === null ? "merging.kept" : "merging.removedRecord");
    if (value === null) return t("general.unknown");
    return typeof value === "string" && isIsoDay(value) ? formatDay(value, language) : String(value);
  };
}
