import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useProgramme } from "../../api/workspace-context.tsx";
import classes from "./section.module.css";

/** A page of the rail that has several sheets: their names on top, the open one below. */
function Section({
  label,
  sheets,
}: {
  label: string;
  sheets: readonly (readonly [key: string, to: string])[];
}) {
  const { t } = useTranslation();
  const { code: programmeCode } = useProgramme();
  return (
    <>
      <nav className={classes.sheets} aria-label={t(label)}>
        {sheets.map(([key, to]) => (
          <Link
            key={key}
            to={to as never}
            params={{ programmeCode } as never}
            className={classes.sheet}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {t(`navigation.${key}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}

export function DiagnosisSection() {
  return (
    <Section
      label="navigation.diagnosis"
      sheets={[
        ["diagnosisEntries", "/p/$programmeCode/diagnosis"],
        ["proposals", "/p/$programmeCode/diagnosis/proposals"],
        ["plan", "/p/$programmeCode/diagnosis/plan"],
        ["localPlan", "/p/$programmeCode/diagnosis/local-plan"],
      ]}
    />
  );
}

export function StructuresSection() {
  return (
    <Section
      label="navigation.structures"
      sheets={[
        ["groups", "/p/$programmeCode/structures"],
        ["functions", "/p/$programmeCode/structures/functions"],
        ["followUps", "/p/$programmeCode/structures/follow-ups"],
      ]}
    />
  );
}

export function SurveysSection() {
  return (
    <Section
      label="navigation.surveys"
      sheets={[
        ["waves", "/p/$programmeCode/surveys"],
        ["instruments", "/p/$programmeCode/surveys/instruments"],
        ["partnerSurveys", "/p/$programmeCode/surveys/partners"],
        ["workshops", "/p/$programmeCode/surveys/workshops"],
      ]}
    />
  );
}

export function EvaluationsSection() {
  return (
    <Section
      label="navigation.evaluations"
      sheets={[
        ["evaluationList", "/p/$programmeCode/evaluations"],
        ["decision", "/p/$programmeCode/evaluations/decision"],
        ["exit", "/p/$programmeCode/evaluations/exit"],
      ]}
    />
  );
}

export function DocumentsSection() {
  return (
    <Section
      label="navigation.documentSheets"
      sheets={[
        ["documentsNew", "/p/$programmeCode/documents"],
        ["brief", "/p/$programmeCode/documents/brief"],
        ["answer", "/p/$programmeCode/documents/answer"],
        ["documentsMade", "/p/$programmeCode/documents/made"],
      ]}
    />
  );
}
