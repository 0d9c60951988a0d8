import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Evaluation } from "../../../shared/contract/evaluations.ts";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { yearPeriod } from "../../../shared/vocabulary/periods.ts";
import { useProgramme } from "../../api/workspace-context.tsx";

/** The ways from an evaluation to the letters written from it; letters are of a whole year. */
export function EvaluationLetters({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const { code: programmeCode } = useProgramme();
  const year = yearOf(evaluation.from);
  const { from, to } = yearPeriod(year);
  if (evaluation.from !== from || evaluation.to !== to) return null;
  return (["brief", "answer"] as const).map((kind) => (
    <Button
      key={kind}
      variant="default"
      component={Link}
      to={`/p/$programmeCode/documents/${kind}` as never}
      params={{ programmeCode } as never}
      search={{ period: String(year) } as never}
    >
      {t(`lettersPage.${kind}`)}
    </Button>
  ));
}
