import { IconArrowDownRight, IconArrowUpRight, IconEqual } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { DIMENSIONS } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { CompletenessRing } from "../../ui/charts/completeness-ring.tsx";
import { useLanguage } from "../../ui/language.ts";
import { type IndicatorRow, rowCells } from "./indicator-rows.ts";
import classes from "./indicators.module.css";

interface Props {
  rows: IndicatorRow[];
  busy: boolean;
  openId: string | undefined;
  onOpen(id: string): void;
}

const COLUMNS = [
  "value",
  "numerator",
  "denominator",
  "completeness",
  "previous",
  "change",
  "target",
] as const;

/** The indicators by dimension. Tab reaches the names, arrows go from one to the next, Enter opens the card. */
export function IndicatorTable({ rows, busy, openId, onOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = t("indicators.title");
  return (
    <div className={classes.scroll} aria-busy={busy}>
      <table className={`${classes.table} tabular`} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t("indicators.column.indicator")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-align="right" data-column={column}>
                {t(`indicators.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {DIMENSIONS.map((dimension) => (
          <tbody key={dimension.id}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length + 1} className={classes.dimension}>
                {dimension.name[language]}
              </th>
            </tr>
            {rows
              .filter(({ definition }) => definition.dimension === dimension.id)
              .map((row) => (
                <Row key={row.definition.id} row={row} open={row.definition.id === openId} onOpen={onOpen} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, open, onOpen }: { row: IndicatorRow; open: boolean; onOpen(id: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { definition, now, change } = row;
  const cells = rowCells(row, t, language);
  return (
    // The row is a larger target for the mouse; the keyboard has the button in it.
    <tr
      data-open={open || undefined}
      data-known={now.status === "ok" || undefined}
      onClick={() => onOpen(definition.id)}
    >
      <th scope="row">
        <button
          type="button"
          className={classes.name}
          aria-expanded={open}
          data-indicator={definition.id}
          onKeyDown={moveByArrows}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(definition.id);
          }}
        >
          <span className={classes.id}>{definition.id}</span>
          {definition.name[language]}
        </button>
      </th>
      <td data-align="right" data-column="value" title={titleOf(cells.value, t)}>
        {cells.value}
      </td>
      <Figure text={cells.numerator} column="numerator" />
      <Figure text={cells.denominator} column="denominator" />
      <td data-align="right" data-column="completeness">
        <span className={classes.withRing}>
          {cells.completeness}
          <CompletenessRing completeness={now.status === "not-applicable" ? null : now.completeness} />
        </span>
      </td>
      <Figure text={cells.previous} column="previous" />
      <td
        data-align="right"
        data-column="change"
        data-verdict={change.verdict ?? undefined}
        title={titleOf(cells.change, t)}
      >
        <span className={classes.withRing}>
          {cells.change}
          {change.verdict && (
            <>
              <VerdictMark verdict={change.verdict} rising={(change.difference ?? 0) > 0} />
              <span className="for-screen-readers">{t(`indicators.change.${change.verdict}`)}</span>
            </>
          )}
        </span>
      </td>
      <td data-align="right" data-column="target">
        {cells.target}
      </td>
    </tr>
  );
}

function Figure({ text, column }: { text: string; column: string }) {
  const { t } = useTranslation();
  return (
    <td data-align="right" data-column={column} title={titleOf(text, t)}>
      {text}
    </td>
  );
}

/** The two marks are said in words to whoever asks. */
function titleOf(text: string, t: (key: string) => string): string | undefined {
  if (text === ".") return t("general.noData");
  return text === "x" ? t("indicators.notApplicable") : undefined;
}

function VerdictMark({ verdict, rising }: { verdict: "better" | "worse" | "same"; rising: boolean }) {
  const Icon = verdict === "same" ? IconEqual : rising ? IconArrowUpRight : IconArrowDownRight;
  return <Icon size={14} aria-hidden />;
}

function moveByArrows(event: KeyboardEvent<HTMLButtonElement>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  const table = event.currentTarget.closest("table");
  const names = [...(table?.querySelectorAll<HTMLButtonElement>("button[data-indicator]") ?? [])];
  const at = names.indexOf(event.currentTarget);
  event.preventDefault();
  names[Math.max(0, Math.min(names.length - 1, at + step))]?.focus();
}
