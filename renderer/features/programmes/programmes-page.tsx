import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function ProgrammesPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.programmes")}>{null}</Page>;
}
