import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function ActivitiesPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.activities")}>{null}</Page>;
}
