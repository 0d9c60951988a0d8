import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { client } from "../../api/index.ts";
import { useMadeDocument } from "../../api/use-made-document.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { DocumentCard } from "./document-card.tsx";
import { LanguageField } from "./language-field.tsx";

/** Every record of this programme as the workbook that the import takes back. */
export function RegisterForm() {
  const { t } = useTranslation();
  const programme = useProgramme();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const making = useMadeDocument(client.registers.export);
  return (
    <DocumentCard
      title={t("reports.form.register")}
      text={t("reports.form.registerText")}
      make={t("reports.form.makeRegister")}
      making={making}
      onMake={() => void making.make({ programmeId: programme.id, language })}
    >
      <Text size="sm">
        {t("reports.form.programme")}: {programme.code} – {programme.name}
      </Text>
      <LanguageField value={language} onChange={setLanguage} disabled={making.running} />
      <Text size="sm" c="dimmed">
        {t("reports.form.personalData")}
      </Text>
    </DocumentCard>
  );
}
