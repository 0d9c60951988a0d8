import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function FirstRunPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.first-run")}>{null}</Page>;
}
