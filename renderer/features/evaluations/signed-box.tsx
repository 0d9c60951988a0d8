import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Evaluation, EvaluationDifferences } from "../../../shared/contract/evaluations.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { findIndicator } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatIndicatorValue } from "../../../shared/vocabulary/numbers.ts";
import type { Unit } from "../../../shared/vocabulary/units.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** Who signed, under which hash, and by what the records of today differ. */
export function SignedBox({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(orpc.evaluations.differences.queryOptions({ input: { id: evaluation.id } }));
  return (
    <div className={classes.signed}>
      <p className={classes.words}>
        {t("evaluations.signedBy", {
          name: evaluation.signedBy ?? "",
          day: formatDay((evaluation.signedAt ?? "").slice(0, 10), language),
        })}
      </p>
      <p className={classes.quiet}>
        {t("evaluations.hash")}: <span className={classes.hash}>{evaluation.contentHash}</span>
      </p>
      {evaluation.hashHolds ? (
        <p className={classes.quiet}>{t("evaluations.hashHolds")}</p>
      ) : (
        <p className={classes.warning} role="alert">
          {t("evaluations.hashBroken")}
        </p>
      )}
      {data && <Differences differences={data} />}
    </div>
  );
}

function Differences({ differences }: { differences: EvaluationDifferences }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { indicators, proposal } = differences;
  return (
    <>
      {indicators.length === 0 ? (
        <p className={classes.quiet}>{t("evaluations.same")}</p>
      ) : (
        <details className={classes.screenOnly}>
          <summary>{t("evaluations.differs", { count: indicators.length })}</summary>
          <table
            className={classes.table}
            aria-label={t("evaluations.differs", { count: indicators.length })}
          >
            <thead>
              <tr>
                <th scope="col">{t("evaluations.indicator")}</th>
                <th scope="col" className={classes.number}>
                  {t("evaluations.signedValue")}
                </th>
                <th scope="col" className={classes.number}>
                  {t("evaluations.nowValue")}
                </th>
              </tr>
            </thead>
            <tbody>
              {indicators.map(({ id, unit, signed, now }) => (
                <tr key={id}>
                  <td>
                    <span className={classes.symbol}>{id}</span>
                    {findIndicator(id)?.name[language]}
                  </td>
                  {[signed, now].map((side, place) => (
                    <td key={place === 0 ? "signed" : "now"} className={`${classes.number} tabular`}>
                      {formatIndicatorValue(side.value, side.status, unit as Unit, language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {proposal.signed !== proposal.now && (
        <p className={classes.quiet}>
          {t("evaluations.proposalDiffers", {
            signed: t(`decisions.name.${proposal.signed}`),
            now: t(`decisions.name.${proposal.now}`),
          })}
        </p>
      )}
    </>
  );
}
