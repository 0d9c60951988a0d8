import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../states/error-state.tsx";
import { SkeletonRows } from "../states/skeleton-rows.tsx";
import { ServerTable, type ServerTableProps } from "./server-table.tsx";

interface Props<Row> extends Omit<ServerTableProps<Row>, "total"> {
  /** undefined until the first page is there. */
  total: number | undefined;
  /** Why the list could not be read, in words. */
  failure: string | undefined;
  onRetry(): void;
  /** Shown instead of an empty table. */
  empty: ReactNode;
}

/** A list in whichever state it is: waiting, failed, empty, or there. */
export function ListBody<Row extends object>({ total, failure, onRetry, empty, ...table }: Props<Row>) {
  const { t } = useTranslation();
  if (failure !== undefined) {
    return (
      <ErrorState
        title={t("general.readFailed")}
        text={failure}
        action={<Button onClick={onRetry}>{t("general.retry")}</Button>}
      />
    );
  }
  if (total === undefined) return <SkeletonRows count={14} />;
  if (total === 0 && !table.busy) return empty;
  return <ServerTable {...table} total={total} />;
}
