import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";
import { BackupsPart } from "./backups-part.tsx";
import { OwnPasswordPart } from "./own-password-part.tsx";
import { PersonalDataPart } from "./personal-data-part.tsx";
import { UsersPart } from "./users-part.tsx";

/** Nothing lost, nobody in who does not belong: backups, who may do what, what is held about people. */
export function SafetyPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("safety.title")}>
      <BackupsPart />
      <UsersPart />
      <OwnPasswordPart />
      <PersonalDataPart />
    </Page>
  );
}
