import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { QUESTIONS } from "../../../shared/vocabulary/five-questions.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { ErrorState } from "../../ui/states/error-state.tsx";
import type { Asked } from "./asked.ts";
import { CardFigure } from "./card-figure.tsx";
import classes from "./overview.module.css";

/** The five questions, each with its answer in one sentence and the figures that it is made of. */
export function QuestionCards({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const { data, error } = useQuery(orpc.overview.cards.queryOptions({ input: { ...asked, language } }));
  if (error) return <ErrorState title={t("general.readFailed")} text={failureText(error)} />;
  return (
    <div className={classes.cards} aria-busy={data === undefined}>
      {QUESTIONS.map((question) => {
        const card = data?.find((each) => each.question === question);
        return (
          <section
            key={question}
            className={classes.card}
            aria-label={t(`overview.questionsLong.${question}`)}
          >
            <h2 className={classes.question}>{t(`overview.questions.${question}`)}</h2>
            {card === undefined ? (
              <Skeleton className={classes.waitingFigures} height={248} radius="sm" />
            ) : (
              <>
                <p className={classes.sentence}>{card.sentence}</p>
                <ul className={classes.figures}>
                  {card.figures.map((figure) => (
                    <CardFigure key={figure.id} figure={figure} />
                  ))}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}
