import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../states/error-state.tsx";
import { SkeletonRows } from "../states/skeleton-rows.tsx";
import { SidePanel } from "./side-panel.tsx";

/** The panel of one record while it is read, when it cannot be, and when it is there. */
export function RecordPanel(props: {
  title: string;
  actions?: ReactNode;
  failure: string | undefined;
  onRetry?(): void;
  waiting: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <SidePanel title={props.title} actions={props.actions} onClose={props.onClose}>
      {props.failure !== undefined ? (
        <ErrorState
          title={t("general.readFailed")}
          text={props.failure}
          action={props.onRetry && <Button onClick={props.onRetry}>{t("general.retry")}</Button>}
        />
      ) : props.waiting ? (
        <SkeletonRows height={32} />
      ) : (
        props.children
      )}
    </SidePanel>
  );
}
