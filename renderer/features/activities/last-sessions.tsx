import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import classes from "./activities.module.css";

const sessionsShown = 4;

/** The sessions held last, each a way to its record, and the way to all of them. */
export function LastSessions({ activityId, programmeCode }: { activityId: string; programmeCode: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(
    orpc.events.list.queryOptions({
      input: { activityId, sort: { column: "date", direction: "desc" }, limit: sessionsShown, offset: 0 },
    }),
  );
  const params = { programmeCode } as never;
  return (
    <section className={classes.sessions} aria-label={t("activities.lastSessions")}>
      {data?.total === 0 && <p className={classes.none}>{t("activities.noSessions")}</p>}
      <ul className={classes.list}>
        {data?.rows.map((session) => (
          <li key={session.id}>
            <Link
              className={classes.session}
              to="/p/$programmeCode/events"
              params={params}
              search={{ activity: activityId, record: session.id } as never}
            >
              <span className="tabular">{formatDay(session.date, language)}</span>
              <span className={classes.sessionTitle}>{session.title}</span>
              <span className="tabular">
                {session.status !== "held" ? (
                  label("EVENT_STATUSES", session.status, language)
                ) : session.peoplePresent === null ? (
                  <NoValue />
                ) : (
                  t("activities.present", {
                    count: session.peoplePresent,
                    formatted: formatNumber(session.peoplePresent, { decimals: 0, language }),
                  })
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {data !== undefined && data.total > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          component={Link}
          to="/p/$programmeCode/events"
          params={params}
          search={{ activity: activityId } as never}
        >
          {t("activities.allSessions")} ({formatNumber(data.total, { decimals: 0, language })})
        </Button>
      )}
    </section>
  );
}
