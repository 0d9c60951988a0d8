import { Button, MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { foldedFilter } from "../../ui/forms/folded-filter.ts";
import classes from "./documents.module.css";

/** Which programmes a document is about: one, several, or all with one press. */
export function ChosenProgrammes(props: {
  value: string[];
  onChange(programmeIds: string[]): void;
  /** Whether somebody tried to make the document with none. */
  isMissed: boolean;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const { programmes } = useWorkspaceContext();
  const { value, onChange, isMissed, disabled } = props;
  return (
    <div className={classes.programmes}>
      <MultiSelect
        label={t("reports.form.programmes")}
        data={programmes.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        value={value}
        onChange={onChange}
        searchable
        filter={foldedFilter}
        hidePickedOptions
        error={isMissed && value.length === 0 ? t("reports.form.chooseProgramme") : undefined}
        disabled={disabled}
      />
      {value.length < programmes.length && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={disabled}
          onClick={() => onChange(programmes.map(({ id }) => id))}
        >
          {t("reports.form.allProgrammes")}
        </Button>
      )}
    </div>
  );
}
