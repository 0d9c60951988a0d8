import { IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DiagnosisEntry } from "../../../shared/contract/diagnosis.ts";
import type { PlanAction } from "../../../shared/contract/plan.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./local-plan.module.css";
import { RecordLink } from "./record-link.tsx";

interface Props {
  entries: DiagnosisEntry[];
  actions: PlanAction[];
}

/** Problems and needs by category, each with what is done about it; what nobody answers yet is said. Assets stand apart. */
export function ProblemTree({ entries, actions }: Props) {
  const { t } = useTranslation();
  const questions = entries.filter(({ type }) => type === "problem" || type === "need");
  const strengths = entries.filter(({ type }) => type === "asset" || type === "possibility");
  const byCategory = [...Map.groupBy(questions, ({ category }) => category ?? "")].sort(([one], [other]) =>
    one === "" ? 1 : other === "" ? -1 : one.localeCompare(other, "pl"),
  );
  return (
    <>
      {questions.length > 0 && (
        <section aria-labelledby="problem-tree">
          <h2 id="problem-tree" className={classes.heading}>
            {t("plan.problemTree")}
          </h2>
          {byCategory.map(([category, ofCategory]) => (
            <div key={category} className={classes.branch}>
              {(category !== "" || byCategory.length > 1) && (
                <h3 className={classes.category}>{category === "" ? t("plan.noCategory") : category}</h3>
              )}
              <ul className={classes.tree}>
                {ofCategory.map((entry) => (
                  <TreeEntry key={entry.id} entry={entry} actions={actions} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {strengths.length > 0 && (
        <section aria-labelledby="strengths">
          <h2 id="strengths" className={classes.heading}>
            {t("plan.strengths")}
          </h2>
          <ul className={classes.tree}>
            {strengths.map((entry) => (
              <TreeEntry key={entry.id} entry={entry} actions={actions} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function TreeEntry({ entry, actions }: { entry: DiagnosisEntry; actions: PlanAction[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const answers = actions.filter(({ diagnosisIds }) => diagnosisIds.includes(entry.id));
  const asked = entry.type === "problem" || entry.type === "need";
  const facts = [
    label("DIAGNOSIS_TYPES", entry.type, language),
    entry.source === "unknown" ? undefined : label("DIAGNOSIS_SOURCES", entry.source, language),
    entry.place ?? undefined,
    entry.votes === null ? undefined : t("plan.votes", { count: entry.votes }),
  ].filter((fact) => fact !== undefined);
  return (
    <li className={classes.node}>
      <div className={classes.entry} data-priority={entry.priority || undefined}>
        {entry.priority && (
          <>
            <IconStarFilled size={12} aria-hidden className={classes.star} />
            <span className="for-screen-readers">{t("diagnosis.priority")}: </span>
          </>
        )}
        <RecordLink page="diagnosis" id={entry.id}>
          {entry.text}
        </RecordLink>
        <span className={classes.facts}> – {facts.join(", ")}</span>
      </div>
      {answers.length > 0 ? (
        <ul className={classes.tree}>
          {answers.map((action) => (
            <li key={action.id} className={classes.node}>
              <RecordLink page="diagnosis/plan" id={action.id}>
                {action.title}
              </RecordLink>
              <span className={classes.facts}>
                {" "}
                – {t(`plan.status.${action.status}`)}
                {action.dueOn !== null && `, ${t("plan.dueBy", { day: formatDay(action.dueOn, language) })}`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        asked && <div className={classes.unanswered}>{t("plan.unanswered")}</div>
      )}
    </li>
  );
}
