import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Evaluation, EvaluationResults } from "../../../shared/contract/evaluations.ts";
import { DIMENSIONS } from "../../../shared/vocabulary/indicator-catalogue.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { client } from "../../api/index.ts";
import { PrintButton } from "../../api/print-button.tsx";
import { useMayDecide } from "../../api/use-may-decide.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { AsOf } from "./as-of.tsx";
import { DecisionView } from "./decision-view.tsx";
import { EvaluationLetters } from "./evaluation-letters.tsx";
import classes from "./evaluations.module.css";
import { GuidedLayout, type Step } from "./guided-layout.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import { SignedBox } from "./signed-box.tsx";

/** An evaluation to read: what was signed, as it was signed, or for those who do not write it a draft beside live results. */
export function ReadEvaluation(props: { evaluation: Evaluation; results: EvaluationResults }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { evaluation, results } = props;
  return (
    <Page
      title={t("evaluations.one", { period: formatPeriod(evaluation, language) })}
      hint={
        <span className={classes.tag} data-strong={evaluation.state === "signed" || undefined}>
          {t(`evaluations.state.${evaluation.state}`)}
        </span>
      }
      actions={<ReadActions evaluation={evaluation} />}
    >
      <GuidedLayout
        steps={stepsOf(t, language, evaluation, results)}
        intro={
          <>
            <AsOf results={results} />
            {evaluation.state === "signed" && <SignedBox evaluation={evaluation} />}
          </>
        }
      />
    </Page>
  );
}

function stepsOf(
  t: TFunction,
  language: Language,
  evaluation: Evaluation,
  results: EvaluationResults,
): Step[] {
  return [
    ...DIMENSIONS.map(({ id, name: names }): Step => {
      const name = names[language];
      const words = evaluation.judgements[id];
      return {
        id,
        name,
        isWritten: words !== null,
        content: (
          <div className={classes.beside}>
            <IndicatorTable
              label={name}
              results={results}
              indicators={results.indicators.filter((indicator) => indicator.id.startsWith(id))}
            />
            <Written
              label={t("evaluations.judgementShort")}
              words={words}
              none={t("evaluations.noJudgement")}
            />
          </div>
        ),
      };
    }),
    {
      id: "summary",
      name: t("evaluations.summary"),
      isWritten: [evaluation.strengths, evaluation.weaknesses, evaluation.recommendations].some(
        (words) => words !== null,
      ),
      content: (["strengths", "weaknesses", "recommendations"] as const).map((field) => (
        <div key={field} style={{ marginBottom: 12 }}>
          <Written
            label={t(`evaluations.${field}`)}
            words={evaluation[field]}
            none={t("evaluations.nothingWritten")}
          />
        </div>
      )),
    },
    {
      id: "questions",
      name: t("evaluations.questions"),
      isWritten: false,
      content: <OpenQuestions questions={results.openQuestions} />,
    },
    {
      id: "decision",
      name: t("evaluations.decision"),
      isWritten: evaluation.decision !== null,
      content: (
        <>
          <div className={classes.box} style={{ marginBottom: 20 }}>
            <p className={classes.proposal}>
              {evaluation.decision ? t(`decisions.name.${evaluation.decision}`) : t("evaluations.noDecision")}
            </p>
            {evaluation.decision !== null && evaluation.decision !== results.proposal.decision && (
              <p className={classes.quiet}>
                {t("evaluations.against", { proposal: t(`decisions.name.${results.proposal.decision}`) })}
              </p>
            )}
            <Written
              label={t("evaluations.decisionReasons")}
              words={evaluation.decisionReasons}
              none={t("evaluations.nothingWritten")}
            />
          </div>
          <DecisionView proposal={results.proposal} below="h2" />
        </>
      ),
    },
  ];
}

function Written({ label, words, none }: { label: string; words: string | null; none: string }) {
  return (
    <div>
      <p className={classes.wordsLabel}>{label}</p>
      {words === null ? <p className={classes.quiet}>{none}</p> : <p className={classes.words}>{words}</p>}
    </div>
  );
}

function ReadActions({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const failureNotice = useFailureNotice();
  const language = useLanguage();
  const { code: programmeCode } = useProgramme();
  const open = (evaluationId: string) =>
    navigate({
      to: "/p/$programmeCode/evaluations/$evaluationId",
      params: { programmeCode, evaluationId },
    } as never);
  const succeed = async () => {
    try {
      await open((await client.evaluations.succeed({ id: evaluation.id })).id);
    } catch (error) {
      failureNotice(t("evaluations.succeedFailed"), error);
    }
  };
  const mayDecide = useMayDecide();
  const { predecessorId, successorId, state } = evaluation;
  return (
    <>
      {predecessorId !== null && (
        <Button variant="default" onClick={() => void open(predecessorId)}>
          {t("evaluations.openPredecessor")}
        </Button>
      )}
      {successorId === null && state === "signed" && mayDecide && (
        <Button variant="default" onClick={() => void succeed()}>
          {t("evaluations.succeed")}
        </Button>
      )}
      {successorId !== null && (
        <Button
          variant="default"
          rightSection={<IconArrowRight size={16} />}
          onClick={() => void open(successorId)}
        >
          {t("evaluations.openSuccessor")}
        </Button>
      )}
      <EvaluationLetters evaluation={evaluation} />
      <PrintButton
        name={`${programmeCode} ${t("evaluations.one", { period: formatPeriod(evaluation, language) })}`}
      />
    </>
  );
}
