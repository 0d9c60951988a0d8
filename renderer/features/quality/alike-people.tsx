import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import classes from "./quality.module.css";

/** People who may be one and the same: whoever knows them opens one and merges, or leaves them as they are. */
export function AlikePeople({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { data, error, refetch } = useQuery(
    orpc.quality.likelyDuplicatePeople.queryOptions({ input: { programmeId } }),
  );
  if (error) {
    return (
      <ErrorState
        title={t("general.readFailed")}
        text={failureText(error)}
        action={<Button onClick={() => void refetch()}>{t("general.retry")}</Button>}
      />
    );
  }
  if (!data) return <SkeletonRows />;
  if (data.length === 0) return <EmptyState text={t("quality.noAlikePeople")} />;
  return (
    <>
      <p className={classes.hint}>{t("quality.alikeHint")}</p>
      <ul className={classes.pairs}>
        {data.map((pair) => (
          <li key={`${pair.firstId} ${pair.secondId}`} className={classes.pair}>
            <PersonLink id={pair.firstId} name={pair.firstName} />
            <PersonLink id={pair.secondId} name={pair.secondName} />
            <span className={classes.shared}>
              {pair.sharedEvents === 0
                ? t("quality.neverTogether")
                : t("quality.together", { count: pair.sharedEvents })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function PersonLink({ id, name }: { id: string; name: string }) {
  const { code: programmeCode } = useProgramme();
  return (
    <Link
      className={classes.person}
      to={"/p/$programmeCode/people" as never}
      params={{ programmeCode } as never}
      search={{ record: id } as never}
    >
      {name}
    </Link>
  );
}
