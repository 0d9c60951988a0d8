import { Button, Group, NumberInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { Part } from "./part.tsx";
import classes from "./safety.module.css";

/** States what is held about people and why, until when, and what somebody wrote that should not be there. */
export function PersonalDataPart() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(orpc.personalData.summary.queryOptions({ input: {} }));
  return (
    <Part title={t("safety.personal.title")} hint={t("safety.personal.hint")}>
      {data === undefined ? (
        <SkeletonRows count={6} />
      ) : (
        <>
          <table className={classes.table} aria-label={t("safety.personal.title")}>
            <thead>
              <tr>
                <th scope="col">{t("safety.personal.what")}</th>
                <th scope="col">{t("safety.personal.why")}</th>
                <th scope="col" className={classes.number}>
                  {t("safety.personal.count")}
                </th>
                <th scope="col">{t("safety.personal.since")}</th>
              </tr>
            </thead>
            <tbody>
              {data.kinds.map(({ kind, count, oldest }) => (
                <tr key={kind}>
                  <td>{t(`safety.held.${kind}`)}</td>
                  <td>{t(`safety.purpose.${kind}`)}</td>
                  <td className={classes.number}>{formatNumber(count, { decimals: 0, language })}</td>
                  <td className="tabular">{oldest === null ? <NoValue /> : formatDay(oldest, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Retention key={data.retentionMonths} months={data.retentionMonths} dueCount={data.dueCount} />
          <Warnings />
        </>
      )}
    </Part>
  );
}

function Retention({ months, dueCount }: { months: number | null; dueCount: number }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const failed = useFailureNotice();
  const [typed, setTyped] = useState<number | string>(months ?? "");
  const set = useMutation({
    mutationFn: () => client.personalData.setRetention({ months: typed === "" ? null : Number(typed) }),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => failed(t("general.saveFailed"), error),
  });
  const erase = useMutation({
    mutationFn: async () => {
      const due = await client.personalData.due({ limit: 500 });
      return client.personalData.erase({ people: due.map(({ id, revision }) => ({ id, revision })) });
    },
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => failed(t("safety.personal.eraseFailed"), error),
  });
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Group align="end" gap="xs" mt="sm">
        <NumberInput
          label={t("safety.personal.retention")}
          description={t("safety.personal.retentionHint")}
          value={typed}
          onChange={setTyped}
          min={1}
          max={600}
          allowDecimal={false}
          w={420}
        />
        <Button
          variant="default"
          loading={set.isPending}
          disabled={typed === (months ?? "")}
          onClick={() => set.mutate()}
        >
          {t("safety.personal.save")}
        </Button>
      </Group>
      {dueCount > 0 && (
        <Group gap="xs" mt="xs">
          <span>{t("safety.personal.due", { count: dueCount })}</span>
          {isAsked ? (
            <>
              <Button color="red" size="compact-sm" loading={erase.isPending} onClick={() => erase.mutate()}>
                {t("safety.personal.eraseForGood")}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => setIsAsked(false)}>
                {t("general.cancel")}
              </Button>
            </>
          ) : (
            <Button variant="default" size="compact-sm" onClick={() => setIsAsked(true)}>
              {t("safety.personal.erase")}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

function Warnings() {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.personalData.warnings.queryOptions({ input: { limit: 50 } }));
  if (!data || data.length === 0) return <p>{t("safety.personal.noWarnings")}</p>;
  return (
    <>
      <p style={{ marginBottom: 4 }}>{t("safety.personal.warnings")}</p>
      <ul style={{ margin: 0 }}>
        {data.map(({ kind, id, field, finding }) => (
          <li key={`${kind}-${id}-${field}`}>
            {t(`safety.kind.${kind}`, { defaultValue: t("safety.kind.other") })}:{" "}
            {t(`safety.finding.${finding}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
