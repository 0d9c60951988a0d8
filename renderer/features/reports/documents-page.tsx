import { useTranslation } from "react-i18next";
import { Page } from "../../ui/layout/page.tsx";
import classes from "./documents.module.css";
import { YearlyReportForm } from "./yearly-report-form.tsx";

/** What can be made of the records: each document is a card with its choices and one button. */
export function DocumentsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("reports.form.title")}>
      <div className={classes.documents}>
        <YearlyReportForm />
      </div>
    </Page>
  );
}
