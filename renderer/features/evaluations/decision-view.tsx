import { IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Condition, Proposal } from "../../../shared/contract/decisions.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import {
  type ConditionId,
  type ConditionOutcome,
  SENSITIVITY_MOVES,
  THRESHOLD_NAMES,
} from "../../../shared/vocabulary/decision-rule.ts";
import { findIndicator } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatIndicatorValue, formatPercent, noValueMark } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

type Rule = Proposal["rules"][number];

/** How a condition is held against its threshold or against the period before. */
const COMPARISONS: Record<ConditionId, "atLeast" | "atMost" | "below" | "fell" | "rose" | "recorded"> = {
  D4AtLeast: "atLeast",
  S2AtLeast: "atLeast",
  S2BeforeAtLeast: "atLeast",
  P4AtLeast: "atLeast",
  D2AtLeast: "atLeast",
  S5AtMost: "atMost",
  acceptanceRecorded: "recorded",
  S3Fell: "fell",
  S3FellBefore: "fell",
  A4Fell: "fell",
  A4FellBefore: "fell",
  D4AtLeastHalf: "atLeast",
  D4Below: "below",
  D4Rose: "rose",
};

/** What is proposed and why: every rule with every condition, and what the proposal hangs on. `below` is the heading above it. */
export function DecisionView({ proposal, below }: { proposal: Proposal; below: "h1" | "h2" }) {
  const { t } = useTranslation();
  const Heading = below === "h1" ? "h2" : "h3";
  return (
    <>
      <Heading className={classes.proposal}>
        {t("decisions.proposal", { decision: t(`decisions.name.${proposal.decision}`) })}
      </Heading>
      <p className={classes.quiet} style={{ marginBottom: 12 }}>
        {t("decisions.proposalText")}
      </p>
      {proposal.rules.map((rule) => (
        <RuleBox key={rule.decision} rule={rule} proposal={proposal} />
      ))}
      <Sensitivity proposal={proposal} />
    </>
  );
}

function RuleBox({ rule, proposal }: { rule: Rule; proposal: Proposal }) {
  const { t } = useTranslation();
  const name = t(`decisions.name.${rule.decision}`);
  const isProposed = rule.decision === proposal.decision;
  return (
    <section className={classes.rule} data-proposed={isProposed || undefined} aria-label={name}>
      <div className={classes.ruleHead}>
        <h3 className={classes.ruleName}>{t(`decisions.rule.${rule.decision}`)}</h3>
        {isProposed && (
          <span className={classes.tag} data-strong>
            {t("evaluations.proposed")}
          </span>
        )}
      </div>
      {rule.conditions.length > 0 && (
        <table className={classes.table} aria-label={t(`decisions.rule.${rule.decision}`)}>
          <thead>
            <tr>
              <th scope="col">{t("decisions.column.condition")}</th>
              <th scope="col" className={classes.number}>
                {t("decisions.column.value")}
              </th>
              <th scope="col">{t("decisions.column.against")}</th>
              <th scope="col">{t("decisions.column.outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {rule.conditions.map((condition) => (
              <ConditionLine key={condition.id} condition={condition} acceptance={proposal.acceptance} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ConditionLine(props: { condition: Condition; acceptance: Proposal["acceptance"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { condition, acceptance } = props;
  const { id, indicatorId, value, against } = condition;
  const unit = (indicatorId === null ? undefined : findIndicator(indicatorId)?.unit) ?? "percent";
  const shown = (figure: number | null) =>
    formatIndicatorValue(figure, figure === null ? "no-data" : "ok", unit, language);
  const answer = acceptance
    ? t(`decisions.accepted.${acceptance.accepted ? "yes" : "no"}`, {
        day: formatDay(acceptance.date, language),
      })
    : t("decisions.accepted.none");
  const comparison = COMPARISONS[id];
  return (
    <tr>
      <td>
        {indicatorId !== null && <span className={classes.symbol}>{indicatorId}</span>}
        {t(`decisions.condition.${id}`)}
        {indicatorId !== null && (
          <span className={classes.symbol}> ({formatPeriod(condition.period, language)})</span>
        )}
      </td>
      <td className={`${classes.number} tabular`}>{indicatorId === null ? answer : shown(value)}</td>
      <td className={`${classes.nowrap} tabular`}>
        {comparison !== "recorded" && against === null
          ? noValueMark("no-data")
          : t(`decisions.comparison.${comparison}`, { value: shown(against) })}
      </td>
      <td>
        <OutcomeMark outcome={condition.outcome} />
      </td>
    </tr>
  );
}

const icons = { met: IconCheck, "not-met": IconX, unknown: IconQuestionMark } as const;

function OutcomeMark({ outcome }: { outcome: ConditionOutcome }) {
  const { t } = useTranslation();
  const Icon = icons[outcome];
  return (
    <span className={`${classes.outcome} ${outcome === "not-met" ? classes.lost : ""}`}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`decisions.outcome.${outcome}`)}
    </span>
  );
}

function Sensitivity({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const percent = (value: number) => formatPercent(value, { language });
  const count = proposal.sensitivity.filter(({ changes }) => changes).length;
  return (
    <section aria-label={t("decisions.sensitivity")}>
      <h3 className={classes.subTitle}>{t("decisions.sensitivity")}</h3>
      <p className={classes.quiet}>
        {t("decisions.sensitivityText")}{" "}
        {count === 0 ? t("decisions.sensitivityNone") : t("decisions.sensitivitySome", { count })}
      </p>
      <table className={classes.table} aria-label={t("decisions.sensitivity")}>
        <thead>
          <tr>
            <th scope="col">{t("decisions.thresholdColumn")}</th>
            <th scope="col" className={classes.number}>
              {t("decisions.thresholdNow")}
            </th>
            {SENSITIVITY_MOVES.map((move) => (
              <th key={move} scope="col" className={classes.moved}>
                {move > 0 ? "+" : "−"}
                {formatPercent(Math.abs(move), { language, decimals: 0 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {THRESHOLD_NAMES.map((threshold) => (
            <tr key={threshold}>
              <td>{t(`decisions.threshold.${threshold}`)}</td>
              <td className={`${classes.number} tabular`}>{percent(proposal.thresholds[threshold])}</td>
              {proposal.sensitivity
                .filter((move) => move.threshold === threshold)
                .map((move) => (
                  <td
                    key={move.movedByPercent}
                    className={classes.moved}
                    data-changes={move.changes || undefined}
                    title={percent(move.movedTo)}
                  >
                    {t(`decisions.name.${move.decision}`)}
                    {move.changes && <span className="for-screen-readers"> ({t("decisions.changes")})</span>}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
