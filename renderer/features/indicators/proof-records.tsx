import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorMode, IndicatorResult } from "../../../shared/contract/indicators.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { ErrorState } from "../../ui/states/error-state.tsx";
import classes from "./indicators.module.css";
import { recordPlace } from "./record-place.ts";

export interface ProofQuestion {
  id: string;
  programmeIds: string[];
  from: string;
  to: string;
  mode: IndicatorMode;
}

const PAGE = 50;
const LONGEST = 500;

/** Every record that was counted in the numerator or the denominator; each opens where it is kept. */
export function ProofRecords({ asked, result }: { asked: ProofQuestion; result: IndicatorResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const { search, change } = useAddress<AddressSearch>();
  const [limit, setLimit] = useState(PAGE);
  const part = search.part === "denominator" && result.unit !== "count" ? "denominator" : "numerator";
  const proofOf = (which: "numerator" | "denominator", upTo: number) =>
    orpc.indicators.proof.queryOptions({ input: { ...asked, part: which, limit: upTo } });
  const { data, error } = useQuery({ ...proofOf(part, limit), placeholderData: keepPreviousData });
  const other = part === "numerator" ? "denominator" : "numerator";
  const { data: otherPart } = useQuery({ ...proofOf(other, PAGE), enabled: result.unit !== "count" });
  const number = (value: number | undefined) => formatNumber(value ?? null, { decimals: 0, language });
  const totals = { [part]: data?.total, [other]: otherPart?.total } as Record<
    typeof part,
    number | undefined
  >;
  const isEvents = data?.rows[0]?.kind === "event";
  return (
    <section aria-label={t("indicators.card.records")}>
      <div className={classes.partHead}>
        <h3 className={classes.heading}>{t("indicators.card.records")}</h3>
        {result.unit !== "count" && (
          <SegmentedControl
            size="xs"
            aria-label={t("indicators.card.records")}
            value={part}
            onChange={(value) => {
              setLimit(PAGE);
              void change({ part: value === "numerator" ? undefined : value }, { replace: true });
            }}
            data={(["numerator", "denominator"] as const).map((value) => ({
              value,
              label: t(`indicators.card.${value}`, { formatted: number(totals[value]) }),
            }))}
          />
        )}
      </div>
      {error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : data === undefined ? (
        <Skeleton height={160} />
      ) : data.total === 0 ? (
        <p className={classes.quiet}>{t("indicators.card.noRecords")}</p>
      ) : (
        <>
          <ul className={classes.records}>
            {data.rows.map((row) => {
              const place = recordPlace(row);
              const content = (
                <>
                  {row.date && <span className={classes.recordDate}>{formatDay(row.date, language)}</span>}
                  <span className={classes.recordTitle}>
                    {row.kind === "workshop" ? t("indicators.record.workshop") : row.title}
                    {row.detail && row.detail !== row.title && <small>{row.detail}</small>}
                  </span>
                  <span className={classes.recordKind}>{t(`indicators.record.${row.kind}`)}</span>
                </>
              );
              return (
                <li key={row.id}>
                  {place ? (
                    <Link className={classes.record} {...(place as LinkProps)}>
                      {content}
                    </Link>
                  ) : (
                    <span className={classes.record}>{content}</span>
                  )}
                </li>
              );
            })}
          </ul>
          <div className={classes.more}>
            <span className={classes.quiet}>
              {t("indicators.card.shown", { shown: number(data.rows.length), all: number(data.total) })}
            </span>
            {data.rows.length < data.total && limit < LONGEST && (
              <Button
                variant="default"
                size="xs"
                onClick={() => setLimit(Math.min(LONGEST, limit + 3 * PAGE))}
              >
                {t("indicators.card.more")}
              </Button>
            )}
            {isEvents && (
              <Button
                component={Link}
                variant="default"
                size="xs"
                {...({
                  from: "/p/$programmeCode/indicators",
                  to: "/p/$programmeCode/events",
                  search: (previous: Record<string, unknown>) => ({
                    period: previous.period,
                    mode: previous.mode,
                    // D5's denominator lies in the period before.
                    ...(asked.id === "D5" && part === "denominator" ? { span: "all" } : {}),
                    proof: `${asked.id}.${part}`,
                  }),
                } as object)}
              >
                {t("indicators.card.allInLog")}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
