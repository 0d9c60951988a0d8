import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function SettingsPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.settings")}>{null}</Page>;
}
