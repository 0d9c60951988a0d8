import { Alert, Button } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LetterTexts } from "../../../shared/contract/letters.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { DocumentProgress } from "../../ui/states/document-progress.tsx";
import classes from "./letters.module.css";
import type { WrittenLetter } from "./use-letter-draft.ts";

/** The frame of both letters: where the texts are from, the sheet, and the button that makes the Word file of it. */
export function LetterPage(props: {
  title: string;
  year: number;
  texts: LetterTexts;
  letter: WrittenLetter;
  making: ComponentProps<typeof DocumentProgress>["making"];
  onMake(): void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { title, year, texts, letter, making } = props;
  return (
    <Page
      title={title}
      hint={letter.isChanged && t("lettersPage.kept")}
      actions={
        <>
          {letter.isChanged && (
            <Button variant="default" onClick={letter.drop}>
              {t("lettersPage.drop")}
            </Button>
          )}
          <Button
            leftSection={<IconFileTypeDocx size={16} />}
            disabled={making.running}
            onClick={props.onMake}
          >
            {t("lettersPage.make")}
          </Button>
        </>
      }
    >
      <div className={classes.desk}>
        <Source year={year} texts={texts} />
        {(making.running || making.failure || making.made) && (
          <Alert color="gray" variant="light" role="presentation">
            <DocumentProgress making={making} />
          </Alert>
        )}
        <article className={classes.sheet} aria-label={title}>
          {props.children}
        </article>
      </div>
    </Page>
  );
}

function Source({ year, texts }: { year: number; texts: LetterTexts }) {
  const { t } = useTranslation();
  const { code: programmeCode } = useProgramme();
  const { evaluationId, isSigned } = texts;
  if (evaluationId === null) return <p className={classes.source}>{t("lettersPage.sourceNone", { year })}</p>;
  return (
    <p className={classes.source}>
      {t(isSigned ? "lettersPage.sourceSigned" : "lettersPage.sourceDraft", { year })}{" "}
      <Link
        to={"/p/$programmeCode/evaluations/$evaluationId" as never}
        params={{ programmeCode, evaluationId } as never}
      >
        {t("lettersPage.openEvaluation")}
      </Link>
    </p>
  );
}
