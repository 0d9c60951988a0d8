import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { orpc } from "../../api/index.ts";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { AreaDialog } from "./area-dialog.tsx";
import classes from "./programmes.module.css";

/** The estate or district a programme works in, chosen or made here, with its population. */
export function AreaField({ value, onChange }: { value: string | null; onChange(id: string | null): void }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<"new" | string>();
  const { data: areas = [] } = useQuery(orpc.areas.list.queryOptions({ input: {} }));
  const area = areas.find(({ id }) => id === value);
  return (
    <div className={classes.area}>
      <ChoiceInput
        label={t("programmes.field.area")}
        placeholder={t("programmes.field.noArea")}
        clearable
        choices={areas.map((one) => ({
          id: one.id,
          label: [one.name, one.city].filter((part) => part !== null).join(", "),
        }))}
        value={value}
        onChange={onChange}
      />
      {area && (
        <Button variant="default" onClick={() => setEdited(area.id)}>
          {t("programmes.field.editArea")}
        </Button>
      )}
      <Button variant="default" onClick={() => setEdited("new")}>
        {t("programmes.field.newArea")}
      </Button>
      {edited !== undefined && (
        <AreaDialog
          key={edited}
          area={edited === "new" ? undefined : areas.find(({ id }) => id === edited)}
          onClose={() => setEdited(undefined)}
          onSaved={(id) => {
            onChange(id);
            setEdited(undefined);
          }}
        />
      )}
    </div>
  );
}
