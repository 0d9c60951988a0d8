import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { PartnerSurveyForm } from "./partner-survey-form.tsx";
import classes from "./surveys.module.css";

/** How organisations see their working together: each about each other, and each about the partnership. */
export function PartnerSurveysPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { search, change, close } = useAddress();
  const { data, error, refetch } = useQuery(
    orpc.partnerSurveys.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const opened = data?.find(({ id }) => id === search.record);
  if (data && (search.record === "new" || opened)) {
    return (
      <PartnerSurveyForm
        key={opened?.id ?? "new"}
        existing={opened}
        before={data.at(-1)}
        programmeId={programme.id}
        onClose={() => void close(search.record)}
      />
    );
  }
  const newButton = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} />}
      onClick={() => void change({ record: "new" })}
    >
      {t("surveys.newPartnerSurvey")}
    </Button>
  );
  const count = (value: number) => formatNumber(value, { decimals: 0, language });
  return (
    <Page title={t("surveys.partnerSurveys")} actions={newButton}>
      {error ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(error)}
          action={<Button onClick={() => void refetch()}>{t("general.retry")}</Button>}
        />
      ) : data === undefined ? (
        <SkeletonRows />
      ) : data.length === 0 ? (
        <EmptyState text={t("surveys.partnerSurveysEmpty")} action={newButton} />
      ) : (
        <table className={classes.table} aria-label={t("surveys.partnerSurveys")}>
          <thead>
            <tr>
              <th scope="col">{t("surveys.date")}</th>
              <th scope="col" className={classes.figure}>
                {t("surveys.organisationsAnswering")}
              </th>
              <th scope="col" className={classes.figure}>
                {t("surveys.levelAnswers")}
              </th>
              <th scope="col" className={classes.figure}>
                {t("surveys.principleAnswers")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((survey) => (
              <tr key={survey.id}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.open}
                    onClick={() => void change({ record: survey.id })}
                  >
                    {formatDay(survey.date, language)}
                  </button>
                </th>
                <td className={classes.figure}>
                  {count(
                    new Set([...survey.levels, ...survey.principles].map((one) => one.organisationId)).size,
                  )}
                </td>
                <td className={classes.figure}>{count(survey.levels.length)}</td>
                <td className={classes.figure}>{count(survey.principles.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
