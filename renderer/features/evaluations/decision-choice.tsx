import { Radio, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DECISIONS, type Decision } from "../../../shared/vocabulary/decision-rule.ts";
import type { Words } from "./draft-words.ts";
import classes from "./evaluations.module.css";
import { WordsField } from "./words-field.tsx";

/** The person's decision, which may be another one than is proposed, and its reasons. */
export function DecisionChoice(props: {
  proposal: Decision;
  decision: Decision | null;
  reasons: string | null;
  onChange(words: Partial<Words>): void;
}) {
  const { t } = useTranslation();
  const { proposal, decision, reasons, onChange } = props;
  return (
    <div className={classes.box} style={{ marginBottom: 20 }}>
      <Radio.Group
        label={t("evaluations.decisionChoice")}
        value={decision}
        onChange={(value) => onChange({ decision: value as Decision })}
      >
        <div style={{ display: "flex", gap: 20, flexWrap: "wrap", margin: "6px 0 4px" }}>
          {DECISIONS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                each === proposal
                  ? `${t(`decisions.name.${each}`)} (${t("evaluations.proposed")})`
                  : t(`decisions.name.${each}`)
              }
            />
          ))}
        </div>
      </Radio.Group>
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {decision === null
          ? t("evaluations.noDecision")
          : decision === proposal
            ? t("evaluations.agrees")
            : t("evaluations.against", { proposal: t(`decisions.name.${proposal}`) })}
      </Text>
      <WordsField
        label={t("evaluations.decisionReasons")}
        placeholder={t("evaluations.decisionReasonsPlaceholder")}
        minRows={3}
        value={reasons}
        onChange={(decisionReasons) => onChange({ decisionReasons })}
      />
    </div>
  );
}
