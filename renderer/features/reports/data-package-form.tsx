import { Checkbox, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/index.ts";
import { useMadeDocument } from "../../api/use-made-document.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChosenProgrammes } from "./chosen-programmes.tsx";
import { DocumentCard } from "./document-card.tsx";

const FORMATS = ["package", "csv"] as const;

/** All records as tidy tables, for those who count on their own. */
export function DataPackageForm() {
  const { t } = useTranslation();
  const programme = useProgramme();
  const { settings } = useWorkspaceContext();
  const [chosen, setChosen] = useState([programme.id]);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("package");
  const [publish, setPublish] = useState(false);
  const [tried, setTried] = useState(false);
  const making = useMadeDocument(client.dataPackages.make);
  const disabled = making.running;
  const make = () => {
    setTried(true);
    if (chosen.length > 0) void making.make({ programmeIds: chosen, format, publish });
  };
  return (
    <DocumentCard
      title={t("reports.form.dataPackage")}
      text={t("reports.form.dataPackageText")}
      make={t("reports.form.makeDataPackage")}
      making={making}
      onMake={make}
    >
      <ChosenProgrammes value={chosen} onChange={setChosen} isMissed={tried} disabled={disabled} />
      <Radio.Group
        label={t("reports.form.format")}
        value={format}
        onChange={(value) => setFormat(value as (typeof FORMATS)[number])}
      >
        <Stack gap={6} mt={4}>
          {FORMATS.map((each) => (
            <Radio key={each} value={each} label={t(`reports.form.formats.${each}`)} disabled={disabled} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t("reports.form.publish")}
        description={t("reports.form.publishDataHint", { below: settings.smallCountThreshold })}
        checked={publish}
        onChange={(event) => setPublish(event.currentTarget.checked)}
        disabled={disabled}
      />
    </DocumentCard>
  );
}
