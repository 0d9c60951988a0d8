import { Input, MultiSelect, Radio, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { foldedFilter } from "../../ui/forms/folded-filter.ts";

interface Props {
  /** null = named ones are wanted, and none is named yet. */
  value: string[] | null;
  onChange(value: string[] | null): void;
  error?: ReactNode;
}

/** All programmes or named ones. */
export function HeldProgrammes({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { info, programmes } = useWorkspaceContext();
  const [isNamed, setNamed] = useState(value === null || value.length > 0);
  const choose = (choice: string) => {
    setNamed(choice === "named");
    onChange(choice === "named" ? null : []);
  };
  const chosen = value ?? [];
  const known = programmes.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
  // Somebody may be held to a programme that was deleted since.
  const gone = chosen.filter((id) => !programmes.some((programme) => programme.id === id));
  return (
    <Stack gap={6}>
      <Radio.Group
        label={t("safety.users.programmes")}
        description={t(
          info.engine === "postgres" ? "safety.users.heldByDatabase" : "safety.users.heldByNobody",
        )}
        value={isNamed ? "named" : "all"}
        onChange={choose}
      >
        <Stack gap={6} mt={6}>
          <Radio value="all" label={t("safety.users.allProgrammes")} />
          <Radio value="named" label={t("safety.users.namedProgrammes")} />
        </Stack>
      </Radio.Group>
      {isNamed && (
        <Input.Wrapper error={error}>
          <MultiSelect
            aria-label={t("safety.users.namedProgrammes")}
            placeholder={chosen.length === 0 ? t("safety.users.chooseProgrammes") : ""}
            data={[...known, ...gone.map((id) => ({ value: id, label: t("safety.users.goneProgramme") }))]}
            value={chosen}
            onChange={(ids) => onChange(ids.length === 0 ? null : ids)}
            searchable
            filter={foldedFilter}
            hidePickedOptions
            comboboxProps={{ shadow: "md" }}
          />
        </Input.Wrapper>
      )}
    </Stack>
  );
}
