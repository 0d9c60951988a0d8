import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function DocumentsPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.documents")}>{null}</Page>;
}
