import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";

/** A year that there are records of, newest first. */
export function YearField(props: { value: number; onChange(year: number): void; disabled: boolean }) {
  const { t } = useTranslation();
  const { programmes, today } = useWorkspaceContext();
  const { value, onChange, disabled } = props;
  const last = yearOf(today);
  const first = Math.min(
    value,
    ...programmes.map(({ firstEventOn }) => Number(firstEventOn?.slice(0, 4) ?? last)),
  );
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index);
  return (
    <Select
      w={120}
      label={t("reports.form.year")}
      data={years.map(String)}
      value={String(value)}
      onChange={(year) => year && onChange(Number(year))}
      allowDeselect={false}
      disabled={disabled}
    />
  );
}
