import { Button, Group, Modal, Text } from "@mantine/core";
import { IconSignature } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evaluation } from "../../../shared/contract/evaluations.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { client } from "../../api/index.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";
import type { useDraft } from "./use-draft.ts";

/** Freezing the draft: asked once more, because nothing takes it back. */
export function SignStep(props: { evaluation: Evaluation; shown: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const failureNotice = useFailureNotice();
  const [isAsking, setAsking] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const { evaluation } = props;
  const { words, draft } = props.shown;
  const { decision, decisionReasons } = words;
  const missing = [
    ...(decision === null ? [t("evaluations.decision")] : []),
    ...((decisionReasons ?? "").trim() === "" ? [t("evaluations.decisionReasons")] : []),
  ];
  const sign = async () => {
    setSigning(true);
    try {
      await draft.save();
      await client.evaluations.sign({ id: evaluation.id, revision: draft.revision });
      await queryClient.invalidateQueries();
    } catch (error) {
      failureNotice(t("evaluations.signFailed"), error);
    }
    setSigning(false);
    setAsking(false);
  };
  return (
    <div className={classes.screenOnly}>
      <p>{t("evaluations.signText")}</p>
      {missing.length > 0 && (
        <p className={classes.quiet} id="sign-missing">
          {t("evaluations.signMissing", { what: missing.join(", ").toLocaleLowerCase(language) })}
        </p>
      )}
      <Button
        leftSection={<IconSignature size={16} />}
        disabled={missing.length > 0}
        aria-describedby={missing.length > 0 ? "sign-missing" : undefined}
        onClick={() => setAsking(true)}
      >
        {t("evaluations.signButton")}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t("evaluations.signConfirm", { period: formatPeriod(evaluation, language) })}
        closeButtonProps={{ "aria-label": t("general.close") }}
      >
        <Text size="sm" mb="md">
          {t("evaluations.signText")}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t("general.cancel")}
          </Button>
          <Button loading={isSigning} onClick={() => void sign()} data-autofocus>
            {t("evaluations.signButton")}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
