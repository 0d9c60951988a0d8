import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function OverviewPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.overview")}>{null}</Page>;
}
