import { useTranslation } from "react-i18next";
import type { DiagnosisEntry } from "../../../shared/contract/diagnosis.ts";
import type { PlanAction } from "../../../shared/contract/plan.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatGrosze } from "../../../shared/vocabulary/money.ts";
import { formatFigure, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import classes from "./local-plan.module.css";
import { RecordLink } from "./record-link.tsx";

interface Props {
  actions: PlanAction[];
  entries: DiagnosisEntry[];
}

/** The table of actions of a Lokalny Plan Działania: objective, action, who, by when, for how much, with what result. */
export function ActionTable({ actions, entries }: Props) {
  const { t } = useTranslation();
  if (actions.length === 0) return null;
  const textOf = new Map(entries.map(({ id, text }) => [id, text]));
  const byObjective = [...Map.groupBy(actions, ({ objective }) => objective ?? "")].sort(([one], [other]) =>
    one === "" ? 1 : other === "" ? -1 : one.localeCompare(other, "pl"),
  );
  const columns = ["title", "answers", "responsible", "dueOn", "budget", "measures", "status"] as const;
  return (
    <section aria-labelledby="action-table" className={classes.tablePart} data-wide-page>
      <h2 id="action-table" className={classes.heading}>
        {t("plan.actionTable")}
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`plan.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {byObjective.map(([objective, ofObjective]) => (
          <tbody key={objective}>
            <tr>
              <th colSpan={columns.length} scope="rowgroup" className={classes.objective}>
                {objective === "" ? t("plan.noObjective") : t("plan.objective", { name: objective })}
              </th>
            </tr>
            {ofObjective.map((action) => (
              <ActionRow key={action.id} action={action} textOf={textOf} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function ActionRow({ action, textOf }: { action: PlanAction; textOf: Map<string, string> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const answers = action.diagnosisIds.map((id) => textOf.get(id)).filter((text) => text !== undefined);
  return (
    <tr>
      <td>
        <RecordLink page="diagnosis/plan" id={action.id}>
          {action.title}
        </RecordLink>
      </td>
      <td>
        {answers.length === 0 ? (
          <NoValue />
        ) : (
          answers.map((text) => (
            <div key={text} className={classes.answer}>
              {text}
            </div>
          ))
        )}
      </td>
      <td>{action.responsibleName ?? <NoValue />}</td>
      <td className={classes.noBreak}>
        {action.dueOn === null ? <NoValue /> : formatDay(action.dueOn, language)}
      </td>
      <td className={classes.figure}>
        {action.budgetGrosze === null ? <NoValue /> : formatGrosze(action.budgetGrosze, language)}
      </td>
      <td>
        {action.measures.length === 0 ? (
          <NoValue />
        ) : (
          action.measures.map((measure) => <MeasureLine key={measure.id} measure={measure} />)
        )}
      </td>
      <td>{t(`plan.status.${action.status}`)}</td>
    </tr>
  );
}

function MeasureLine({ measure }: { measure: PlanAction["measures"][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const latest = measure.actuals.at(-1);
  const unit = measure.unit === null ? "" : ` ${measure.unit}`;
  return (
    <div className={classes.answer}>
      {measure.name}:{" "}
      {t("plan.measureLine", {
        baseline: formatFigure(measure.baseline, language),
        actual: formatFigure(latest?.value ?? null, language),
        target: formatFigure(measure.target, language),
      })}
      {unit}
      {measure.achievedPercent !== null && (
        <strong> ({formatPercent(measure.achievedPercent, { decimals: 0, language })})</strong>
      )}
    </div>
  );
}
