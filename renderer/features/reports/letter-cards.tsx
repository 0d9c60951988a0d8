import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useProgramme } from "../../api/workspace-context.tsx";
import classes from "./documents.module.css";

/** Letters have texts to look through first, so their cards lead to pages of their own. */
export function LetterCards() {
  return (
    <>
      <LetterCard kind="brief" />
      <LetterCard kind="answer" />
    </>
  );
}

function LetterCard({ kind }: { kind: "brief" | "answer" }) {
  const { t } = useTranslation();
  const titleId = useId();
  const { code: programmeCode } = useProgramme();
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className={classes.title}>
          {t(`lettersPage.${kind}`)}
        </h2>
        <p className={classes.text}>{t(`lettersPage.${kind}Text`)}</p>
      </div>
      <div>
        <Button
          component={Link}
          to={`/p/$programmeCode/documents/${kind}` as never}
          params={{ programmeCode } as never}
          leftSection={<IconPencil size={16} />}
        >
          {t(`lettersPage.${kind}Open`)}
        </Button>
      </div>
    </section>
  );
}
