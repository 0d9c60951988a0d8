import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";

export function EventsPage() {
  const { t } = useTranslation();
  return <Page title={t("navigation.events")}>{null}</Page>;
}
