import { Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { THRESHOLD_NAMES, type ThresholdName } from "../../../shared/vocabulary/decision-rule.ts";
import { formatPercent, parseNumber } from "../../../shared/vocabulary/numbers.ts";
import { client, orpc } from "../../api/index.ts";
import { useMayDecide } from "../../api/use-may-decide.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** The thresholds as settings: a new value with its ground, and every earlier one. */
export function Thresholds() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayDecide = useMayDecide();
  const { data } = useQuery(orpc.decisions.thresholds.queryOptions({ input: {} }));
  const percent = (value: number) => formatPercent(value, { language });
  return (
    <section aria-label={t("decisions.thresholds")} className={classes.part}>
      <h2 className={classes.partTitle}>{t("decisions.thresholds")}</h2>
      <p className={classes.quiet}>{t("decisions.thresholdsText")}</p>
      {mayDecide && <ThresholdForm />}
      <h3 className={classes.subTitle}>{t("decisions.thresholdHistory")}</h3>
      {data?.history.length === 0 && <p className={classes.quiet}>{t("decisions.thresholdHistoryNone")}</p>}
      {data !== undefined && data.history.length > 0 && (
        <table className={classes.table} aria-label={t("decisions.thresholdHistory")}>
          <thead>
            <tr>
              {(["at", "name", "value", "by", "reason"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`decisions.thresholdHistoryColumn.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.history.map((setting) => (
              <tr key={setting.id}>
                <td className="tabular">{formatDay(setting.createdAt.slice(0, 10), language)}</td>
                <td>{t(`decisions.threshold.${setting.name}`)}</td>
                <td className="tabular">{percent(setting.value)}</td>
                <td>{setting.createdBy}</td>
                <td>{setting.reason ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ThresholdForm() {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const [name, setName] = useState<ThresholdName>("handOverD4");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const number = parseNumber(value);
  const save = async () => {
    if (number === undefined) return;
    try {
      const changed = await client.decisions.setThreshold({ name, value: number, reason });
      savedNotice(
        t("decisions.thresholdSaved", { name: t(`decisions.threshold.${name}`) }),
        changed.journalId,
      );
      setValue("");
      setReason("");
    } catch (error) {
      failureNotice(t("decisions.thresholdSaveFailed"), error);
    }
  };
  return (
    <form
      className={`${classes.form} ${classes.screenOnly}`}
      aria-label={t("decisions.thresholds")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label={t("decisions.thresholdColumn")}
        allowDeselect={false}
        data={THRESHOLD_NAMES.map((each) => ({ value: each, label: t(`decisions.threshold.${each}`) }))}
        value={name}
        onChange={(each) => each !== null && setName(each as ThresholdName)}
      />
      <div className={classes.formRow} style={{ gridTemplateColumns: "140px minmax(0, 1fr) auto" }}>
        <TextInput
          label={t("decisions.thresholdValue")}
          inputMode="decimal"
          value={value}
          error={value !== "" && number === undefined ? t("failure.notANumber") : undefined}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <TextInput
          label={t("decisions.thresholdReason")}
          placeholder={t("decisions.thresholdReasonPlaceholder")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={number === undefined}>
          {t("decisions.thresholdSave")}
        </Button>
      </div>
    </form>
  );
}
