import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function PeoplePage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.people")}>{null}</Page>;
}
