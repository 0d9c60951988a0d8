import { Badge, Button, Group, Radio, Select, Text } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForeignQuestion } from "../../../shared/contract/foreign.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import classes from "./imports.module.css";
import { OwnAnswer } from "./own-answer.tsx";
import { useChoiceText, useQuestionText } from "./question-text.ts";
import type { ForeignImportState } from "./use-foreign-import.ts";

const OWN = "own";
const FEW_CHOICES = 7;
const PLACES_SHOWN = 4;

/** Everything that the files do not say for certain: one question each, answered by a person. */
export function QuestionsStep({ wizard }: { wizard: ForeignImportState }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Record<string, string | null>>({});
  const questions = wizard.proposal?.questions ?? [];
  const answerOf = ({ key, answer }: ForeignQuestion) =>
    Object.hasOwn(given, key) ? (given[key] ?? null) : answer;
  const answered = () =>
    Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null));
  const open = questions.filter((question) => answerOf(question) === null);
  const proposed = open.filter((question) => question.proposal !== null);
  const acceptProposals = () =>
    setGiven({
      ...given,
      ...Object.fromEntries(proposed.map(({ key, proposal }) => [key, proposal as string])),
    });
  return (
    <>
      <Group justify="space-between" align="center">
        <Text size="sm" role="status">
          {t("imports.openQuestions", { count: open.length })}
        </Text>
        <Button variant="light" disabled={proposed.length === 0} onClick={acceptProposals}>
          {t("imports.acceptProposals", { count: proposed.length })}
        </Button>
      </Group>
      <ol className={classes.questions}>
        {questions.map((question) => (
          <li key={question.key} className={classes.question}>
            <Question
              question={question}
              answer={answerOf(question)}
              onAnswer={(answer) => setGiven((before) => ({ ...before, [question.key]: answer }))}
            />
          </li>
        ))}
      </ol>
      <Group className={classes.foot}>
        <Button variant="default" onClick={() => wizard.setStep("mapping")}>
          {t("imports.back")}
        </Button>
        <Button
          disabled={open.length > 0}
          loading={wizard.working !== undefined}
          onClick={() => void wizard.answer(answered())}
        >
          {t("imports.tryOut")}
        </Button>
      </Group>
    </>
  );
}

function Question(props: {
  question: ForeignQuestion;
  answer: string | null;
  /** null: none yet, another answer is being written. */
  onAnswer(answer: string | null): void;
}) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const questionText = useQuestionText();
  const choiceText = useChoiceText();
  const headingId = useId();
  const { question, answer } = props;
  const isOwn = answer !== null && !question.choices.some(({ value }) => value === answer);
  const [ownOpen, setOwnOpen] = useState(isOwn);
  const labelled = question.choices.map((choice) => ({
    value: choice.value,
    label:
      choice.value === question.proposal
        ? `${choiceText(choice)} ${t(question.remembered ? "imports.asBefore" : "imports.proposed")}`
        : choiceText(choice),
  }));
  return (
    <>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <h2 className={classes.questionText} id={headingId}>
          {questionText(question)}
        </h2>
        {answer === null && (
          <Badge variant="light" tt="none">
            {t("imports.toAnswer")}
          </Badge>
        )}
      </Group>
      <Places question={question} />
      {question.choices.length <= FEW_CHOICES ? (
        <Radio.Group
          aria-labelledby={headingId}
          value={ownOpen ? OWN : (answer ?? "")}
          onChange={(value) => {
            setOwnOpen(value === OWN);
            props.onAnswer(value === OWN ? null : value);
          }}
        >
          <div className={classes.choices}>
            {labelled.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} size="sm" />
            ))}
            {question.own && (
              <Group gap="xs" align="center">
                <Radio value={OWN} label={t(`imports.own.${question.own}`)} size="sm" />
                {ownOpen && (
                  <OwnAnswer
                    kind={question.own}
                    label={questionText(question)}
                    today={today}
                    value={isOwn ? answer : null}
                    onAnswer={props.onAnswer}
                  />
                )}
              </Group>
            )}
          </div>
        </Radio.Group>
      ) : (
        <Select
          aria-labelledby={headingId}
          data={labelled}
          value={answer}
          onChange={(value) => value !== null && props.onAnswer(value)}
          placeholder={t("imports.chooseAnswer")}
          allowDeselect={false}
          searchable
          w={420}
          maxDropdownHeight={260}
          comboboxProps={{ shadow: "md" }}
        />
      )}
    </>
  );
}

/** Where it stands in the files. */
function Places({ question }: { question: ForeignQuestion }) {
  const { t } = useTranslation();
  const more = question.places.length - PLACES_SHOWN;
  return (
    <ul className={classes.places}>
      {question.places.slice(0, PLACES_SHOWN).map((place) => (
        <li key={`${place.sheet} ${place.row} ${place.column}`}>
          {t("imports.place", { sheet: place.sheet, row: place.row ?? "–" })}
          {place.value !== null && <span className={classes.placeValue}>{place.value}</span>}
        </li>
      ))}
      {more > 0 && <li>{t("imports.morePlaces", { count: more })}</li>}
    </ul>
  );
}
