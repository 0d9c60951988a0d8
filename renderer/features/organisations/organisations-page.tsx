import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function OrganisationsPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.organisations")}>{null}</Page>;
}
