import { Button, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evaluation, EvaluationResults } from "../../../shared/contract/evaluations.ts";
import { DIMENSIONS } from "../../../shared/vocabulary/indicator-catalogue.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client } from "../../api/index.ts";
import { PrintButton } from "../../api/print-button.tsx";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { ConflictDialog } from "../../ui/forms/conflict-dialog.tsx";
import { FormFailure } from "../../ui/forms/form-parts.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { AsOf } from "./as-of.tsx";
import { DecisionChoice } from "./decision-choice.tsx";
import { DecisionView } from "./decision-view.tsx";
import { EvaluationLetters } from "./evaluation-letters.tsx";
import classes from "./evaluations.module.css";
import { GuidedLayout, type Step } from "./guided-layout.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import { SavingMark } from "./saving-mark.tsx";
import { SignStep } from "./sign-step.tsx";
import { useDraft } from "./use-draft.ts";
import { useLiveResults } from "./use-live-results.ts";
import { WordsField } from "./words-field.tsx";

type Shown = ReturnType<typeof useDraft>;

/** A draft beside the live results: written in any order, saved by itself, signed when it is done. */
export function DraftEvaluation({ evaluation, title }: { evaluation: Evaluation; title: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const shown = useDraft(evaluation);
  const { data: results, error } = useLiveResults(evaluation);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void shown.draft.save();
  };
  return (
    <Page
      title={title}
      hint={
        <>
          <span className={classes.tag}>{t("evaluations.state.draft")}</span>{" "}
          <SavingMark state={shown.state} savedAt={shown.savedAt} />
        </>
      }
      actions={<DraftActions evaluation={evaluation} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from any field inside */}
      <div onKeyDown={onKeyDown}>
        <SavingTrouble shown={shown} />
        {error ? (
          <ErrorState title={t("general.readFailed")} text={failureText(error)} />
        ) : results ? (
          <GuidedLayout
            steps={stepsOf(t, language, evaluation, results, shown)}
            intro={
              <>
                <AsOf results={results} />
                <TextInput
                  className={`${classes.titleField} ${classes.screenOnly}`}
                  label={t("evaluations.titleField")}
                  placeholder={t("evaluations.titlePlaceholder")}
                  value={shown.words.title ?? ""}
                  maxLength={300}
                  onChange={(event) => shown.draft.change({ title: event.currentTarget.value })}
                />
              </>
            }
          />
        ) : (
          <SkeletonRows height={32} count={14} />
        )}
      </div>
    </Page>
  );
}

function stepsOf(
  t: TFunction,
  language: Language,
  evaluation: Evaluation,
  results: EvaluationResults,
  shown: Shown,
): Step[] {
  const { words, draft } = shown;
  const { change } = draft;
  const isWritten = (text: string | null) => (text ?? "").trim() !== "";
  return [
    ...DIMENSIONS.map(({ id, name: names }): Step => {
      const name = names[language];
      const label = t("evaluations.judgement", { dimension: name });
      return {
        id,
        name,
        isWritten: isWritten(words.judgements[id]),
        content: (
          <div className={classes.beside}>
            <IndicatorTable
              label={name}
              results={results}
              indicators={results.indicators.filter((indicator) => indicator.id.startsWith(id))}
            />
            <WordsField
              label={label}
              placeholder={t("evaluations.judgementPlaceholder")}
              minRows={5}
              value={words.judgements[id]}
              onChange={(text) => change({ judgements: { ...words.judgements, [id]: text } })}
            />
          </div>
        ),
      };
    }),
    {
      id: "summary",
      name: t("evaluations.summary"),
      isWritten: [words.strengths, words.weaknesses, words.recommendations].some(isWritten),
      content: (
        <div style={{ display: "flex", flexDirection: "column", gap: 14 }}>
          {(["strengths", "weaknesses", "recommendations"] as const).map((field) => (
            <WordsField
              key={field}
              label={t(`evaluations.${field}`)}
              minRows={3}
              value={words[field]}
              onChange={(text) => change({ [field]: text })}
            />
          ))}
        </div>
      ),
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
      isWritten: words.decision !== null,
      content: (
        <>
          <DecisionChoice
            proposal={results.proposal.decision}
            decision={words.decision}
            reasons={words.decisionReasons}
            onChange={change}
          />
          <DecisionView proposal={results.proposal} below="h2" />
        </>
      ),
    },
    {
      id: "sign",
      name: t("evaluations.sign"),
      isWritten: false,
      content: <SignStep evaluation={evaluation} shown={shown} />,
    },
  ];
}

function SavingTrouble({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const { failure, conflict, draft } = shown;
  if (conflict)
    return <ConflictDialog conflict={conflict} onResolve={(decisions) => void draft.resolve(decisions)} />;
  if (!failure) return null;
  return (
    <FormFailure title={t("general.saveFailed")} text={t(`failure.${failure.messageKey}`, failure.params)} />
  );
}

function DraftActions({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const { code: programmeCode } = useProgramme();
  const [isRemoving, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(true);
    try {
      const { revision } = await client.evaluations.get({ id: evaluation.id });
      const changed = await client.evaluations.remove({ id: evaluation.id, revision });
      savedNotice(
        t("evaluations.deleted", { period: formatPeriod(evaluation, language) }),
        changed.journalId,
      );
      await navigate({ to: "/p/$programmeCode/evaluations", params: { programmeCode } } as never);
    } catch (error) {
      setRemoving(false);
      failureNotice(t("evaluations.deleteFailed"), error);
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} />}
        loading={isRemoving}
        onClick={() => void remove()}
      >
        {t("evaluations.delete")}
      </Button>
      <EvaluationLetters evaluation={evaluation} />
      <PrintButton
        name={`${programmeCode} ${t("evaluations.one", { period: formatPeriod(evaluation, language) })}`}
      />
    </>
  );
}
