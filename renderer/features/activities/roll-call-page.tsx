import { Button } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { RollCallGrid } from "./roll-call-grid.tsx";
import { useRollCall } from "./use-roll-call.ts";

/** The sessions of one activity against its people: ten minutes after the club, without the mouse. */
export function RollCallPage() {
  const { search } = useAddress<AddressSearch>();
  const activityId = search.activity ?? "";
  return <RollCall key={activityId} activityId={activityId} />;
}

function RollCall({ activityId }: { activityId: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const { code: programmeCode } = useProgramme();
  const { search, change } = useAddress<AddressSearch>();
  const [added, setAdded] = useState<string[]>([]);
  const { data: activity } = useQuery(
    orpc.activities.get.queryOptions({ input: activityId ? { id: activityId } : skipToken }),
  );
  const call = useRollCall(activityId, search.before, added);
  const name = activity?.name ?? "";
  const openSession = (record: string) =>
    void navigate({
      to: "/p/$programmeCode/events",
      params: { programmeCode },
      search: { activity: activityId, record },
    });
  const { data } = call;
  return (
    <Page
      title={t("rollCall.titleOf", { name })}
      body="fixed"
      hint={t("rollCall.saved")}
      actions={
        <>
          {data?.earlier && (
            <Button variant="default" onClick={() => void change({ before: data.sessions[0]?.date })}>
              {t("rollCall.earlier")}
            </Button>
          )}
          {search.before && (
            <Button variant="default" onClick={() => void change({ before: undefined })}>
              {t("rollCall.newest")}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() =>
              void navigate({
                to: "/p/$programmeCode/events",
                params: { programmeCode },
                search: { record: "new", ofActivity: activityId },
              })
            }
          >
            {t("activities.nextSession")}
          </Button>
        </>
      }
    >
      {call.error ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(call.error)}
          action={<Button onClick={call.retry}>{t("general.retry")}</Button>}
        />
      ) : data === undefined ? (
        <SkeletonRows count={12} />
      ) : data.sessions.length === 0 ? (
        <EmptyState
          text={t("rollCall.noSessions")}
          action={
            <Button
              onClick={() =>
                void navigate({
                  to: "/p/$programmeCode/events",
                  params: { programmeCode },
                  search: { record: "new", ofActivity: activityId },
                })
              }
            >
              {t("rollCall.firstSession")}
            </Button>
          }
        />
      ) : (
        <RollCallGrid
          name={name}
          call={data}
          roleOf={call.roleOf}
          onMark={call.mark}
          onAdd={(personId) => setAdded((before) => [...before, personId])}
          onOpenSession={openSession}
        />
      )}
    </Page>
  );
}
