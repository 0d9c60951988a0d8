import { useTranslation } from "react-i18next";
import { useProgramme } from "../../api/workspace-context.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { ChapterForm } from "./chapter-form.tsx";
import { DataPackageForm } from "./data-package-form.tsx";
import classes from "./documents.module.css";
import { LetterCards } from "./letter-cards.tsx";
import { RegisterForm } from "./register-form.tsx";
import { YearlyReportForm } from "./yearly-report-form.tsx";

/** What can be made of the records: each document is a card with its choices and one button. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const { id } = useProgramme();
  return (
    <Page title={t("reports.form.title")}>
      {/* Another programme is other choices, so the cards begin anew. */}
      <div className={classes.documents} key={id}>
        <div className={classes.column}>
          <YearlyReportForm />
          <RegisterForm />
        </div>
        <div className={classes.column}>
          <LetterCards />
          <ChapterForm />
          <DataPackageForm />
        </div>
      </div>
    </Page>
  );
}
