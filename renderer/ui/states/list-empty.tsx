import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "./empty-state.tsx";

/** An empty list: with filters set, the way back to all of it; without, the sentence and the button that fills it. */
export function ListEmpty(props: {
  filtered: boolean;
  filteredText: string;
  onClear(): void;
  text: string;
  action: ReactNode;
}) {
  const { t } = useTranslation();
  if (!props.filtered) return <EmptyState text={props.text} action={props.action} />;
  return (
    <EmptyState
      text={props.filteredText}
      action={
        <Button variant="default" onClick={props.onClear}>
          {t("general.clearFilters")}
        </Button>
      }
    />
  );
}
