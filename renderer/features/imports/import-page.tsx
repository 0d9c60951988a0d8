import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function ImportPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.import")}>{null}</Page>;
}
