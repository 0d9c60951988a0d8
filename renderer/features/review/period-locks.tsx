import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PeriodLock } from "../../../shared/contract/review.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { LOCALES } from "../../../shared/vocabulary/language.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./review.module.css";

const HOURS = 24;

/** Closed periods: nobody changes their events; a manager can open one for a day, with the reason. */
export function PeriodLocks({ isManager }: { isManager: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { period } = useWorkspaceContext();
  const queryClient = useQueryClient();
  const saved = useSavedNotice();
  const failed = useFailureNotice();
  const { data } = useQuery(orpc.review.locks.queryOptions({ input: {} }));
  const [reason, setReason] = useState("");
  const locks = (data ?? []).filter((lock) => lock.programmeId === null || lock.programmeId === programmeId);
  const change = useMutation({
    mutationFn: (call: () => Promise<{ journalId: string }>) => call(),
    onSuccess: ({ journalId }) => {
      setReason("");
      saved(t("review.locks.saved"), journalId);
      return queryClient.invalidateQueries();
    },
    onError: (error) => failed(t("general.saveFailed"), error),
  });
  const span = ({ from, to }: { from: string; to: string }) =>
    `${formatDay(from, language)} – ${formatDay(to, language)}`;
  const openUntil = ({ suspendedUntil }: PeriodLock) =>
    suspendedUntil !== null && Date.parse(suspendedUntil) > Date.now()
      ? new Date(suspendedUntil).toLocaleString(LOCALES[language], { dateStyle: "short", timeStyle: "short" })
      : null;
  return (
    <section className={classes.part} style={{ marginTop: 24 }} aria-label={t("review.locks.title")}>
      <h2 className={classes.title}>{t("review.locks.title")}</h2>
      <p className={classes.hint}>{t("review.locks.hint")}</p>
      {locks.length > 0 && (
        <table className={classes.table} aria-label={t("review.locks.title")}>
          <tbody>
            {locks.map((lock) => (
              <tr key={lock.id}>
                <td className="tabular">{span(lock)}</td>
                <td>
                  {openUntil(lock) === null
                    ? t("review.locks.closedBy", { name: lock.createdBy })
                    : t("review.locks.openUntil", { until: openUntil(lock), reason: lock.suspensionReason })}
                </td>
                <td>
                  {isManager && (
                    <div className={classes.buttons}>
                      {openUntil(lock) === null ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          disabled={reason.trim() === ""}
                          onClick={() =>
                            change.mutate(() =>
                              client.review.suspend({ lockId: lock.id, hours: HOURS, reason }),
                            )
                          }
                        >
                          {t("review.locks.suspend")}
                        </Button>
                      ) : (
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() => change.mutate(() => client.review.resume({ lockId: lock.id }))}
                        >
                          {t("review.locks.resume")}
                        </Button>
                      )}
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() =>
                          change.mutate(() => client.review.unlock({ id: lock.id, revision: lock.revision }))
                        }
                      >
                        {t("review.locks.unlock")}
                      </Button>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isManager && (
        <Group gap="xs" mt="sm" align="end">
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() =>
              change.mutate(() =>
                client.review.lock({ programmeId, from: period.from, to: period.to, note: null }),
              )
            }
          >
            {t("review.locks.lock", { period: span(period) })}
          </Button>
          {locks.length > 0 && (
            <TextInput
              label={t("review.locks.reason")}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              w={360}
            />
          )}
        </Group>
      )}
    </section>
  );
}
