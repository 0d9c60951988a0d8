import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function IndicatorsPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.indicators")}>{null}</Page>;
}
