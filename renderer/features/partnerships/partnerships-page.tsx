import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function PartnershipsPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.partnerships")}>{null}</Page>;
}
