import { UnstyledButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RollCall } from "../../../shared/contract/activities.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import { CountInput } from "../../ui/forms/number-inputs.tsx";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import classes from "./roll-call.module.css";

type Session = RollCall["sessions"][number];

const noBands = { children: null, youth: null, adults: null, seniors: null };

/** Under the names: how many of them, how many more were counted, together. Where nobody counted the rest, it can be said here. */
export function SessionCounts(props: {
  sessions: Session[];
  format(count: number): string;
  onOpenSession(eventId: string): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sessions, format } = props;
  const queryClient = useQueryClient();
  const failureNotice = useFailureNotice();
  const { mutate } = useMutation(
    orpc.events.changeMany.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => failureNotice(t("rollCall.markFailed"), error),
    }),
  );
  const columns = {
    gridTemplateColumns: `minmax(180px, 320px) repeat(${sessions.length}, minmax(84px, 108px))`,
  };
  const day = (session: Session) => formatDay(session.date, language);
  return (
    <div className={classes.counts}>
      <div className={classes.countRow} style={columns}>
        <span>{t("rollCall.named")}</span>
        {sessions.map((session) => (
          <span key={session.id} className={classes.count}>
            {format(session.namedCount)}
          </span>
        ))}
      </div>
      <div className={classes.countRow} style={columns}>
        <span>{t("rollCall.beside")}</span>
        {sessions.map((session) =>
          session.headCount === null ? (
            <CountInput
              key={session.id}
              label={null}
              aria-label={t("rollCall.besideOf", { day: day(session) })}
              value={null}
              onChange={(unknown) =>
                typeof unknown === "number" &&
                mutate({
                  records: [{ id: session.id, revision: session.revision }],
                  fields: { headCounts: { ...noBands, unknown } },
                })
              }
            />
          ) : (
            <UnstyledButton
              key={session.id}
              className={classes.count}
              title={t("rollCall.openSession", { day: day(session) })}
              onClick={() => props.onOpenSession(session.id)}
            >
              {format(session.headCount)}
            </UnstyledButton>
          ),
        )}
      </div>
      <div className={`${classes.countRow} ${classes.totalRow}`} style={columns}>
        <span>{t("rollCall.total")}</span>
        {sessions.map((session) => (
          <span key={session.id} className={classes.count}>
            {session.namedCount === 0 && session.headCount === null ? (
              <NoValue />
            ) : (
              format(session.namedCount + (session.headCount ?? 0))
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
