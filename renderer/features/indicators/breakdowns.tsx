import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorResult } from "../../../shared/contract/indicators.ts";
import { monthName } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatIndicatorValue, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import type { Unit } from "../../../shared/vocabulary/units.ts";
import { type ListName, label, labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./indicators.module.css";

const LISTS: Record<string, ListName> = {
  ageBand: "AGE_BANDS",
  scope: "EVENT_SCOPES",
  kind: "EVENT_KINDS",
  sector: "SECTORS",
};

/** An indicator within each kind, month, age …: a bar and the figure. */
export function Breakdowns({ result, unit }: { result: IndicatorResult; unit: Unit }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = Object.keys(result.breakdowns).filter(
    (name) => Object.keys(result.breakdowns[name] ?? {}).length > 0,
  );
  const [chosen, setChosen] = useState<string>();
  const name = chosen !== undefined && names.includes(chosen) ? chosen : names[0];
  if (name === undefined) return null;
  const entries = inListOrder(name, Object.entries(result.breakdowns[name] ?? {}), language);
  const most = Math.max(...entries.map(([, value]) => Math.abs(value ?? 0)), 0);
  return (
    <section aria-label={t("indicators.card.breakdowns")}>
      <div className={classes.partHead}>
        <h3 className={classes.heading}>{t("indicators.card.breakdowns")}</h3>
        {names.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={t("indicators.card.breakdowns")}
            value={name}
            onChange={setChosen}
            data={names.map((each) => ({ value: each, label: t(`indicators.breakdown.${each}`) }))}
          />
        ) : (
          <span>{t(`indicators.breakdown.${name}`)}</span>
        )}
      </div>
      <table className={`${classes.breakdown} tabular`}>
        <tbody>
          {entries.map(([key, value]) => (
            <tr key={key}>
              <th scope="row" className={classes.breakdownName}>
                {keyName(name, key, language, t("indicators.unknownKind"))}
              </th>
              <td aria-hidden className={classes.barCell}>
                <span style={{ width: most === 0 ? 0 : `${(Math.abs(value ?? 0) / most) * 100}%` }} />
              </td>
              <td className={classes.breakdownValue}>
                {name === "measure"
                  ? formatPercent(value, { language, decimals: 0 })
                  : formatIndicatorValue(value, value === null ? "no-data" : "ok", unit, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Ages from young to old, kinds as every list has them; months come in order already. */
function inListOrder<Value>(name: string, entries: [string, Value][], language: Language): [string, Value][] {
  const list = LISTS[name];
  if (!list) return entries;
  const ids = labelsOf(list, language).map(({ id }) => id as string);
  const place = (key: string) => (ids.includes(key) ? ids.indexOf(key) : ids.length);
  return entries.toSorted(([one], [other]) => place(one) - place(other));
}

function keyName(name: string, key: string, language: Language, unknownKind: string): string {
  if (name === "month") return `${monthName(Number(key.slice(5, 7)), language)} ${key.slice(0, 4)}`;
  if (name === "kind" && key === "unknown") return unknownKind;
  const list = LISTS[name];
  return list ? label(list, key as never, language) : key;
}
