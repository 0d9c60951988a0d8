import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconColumns3 } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ListColumn } from "./columns.ts";

/** The columns that a person wants to see in a list, remembered in this browser; the first one always stays. */
export function useChosenColumns<Row>(name: string, columns: ListColumn<Row>[]) {
  const [hidden, setHidden] = useLocalStorage<string[]>({
    key: `ewaluator-pal.hidden-columns.${name}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const chosen = useMemo(() => columns.filter(({ id }) => !hidden.includes(id)), [columns, hidden]);
  // Not drawn again at every row that comes.
  const chooser = useMemo(() => {
    const toggle = (id: string) =>
      setHidden(hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id]);
    return <ColumnChooser columns={columns} hidden={hidden} onToggle={toggle} />;
  }, [columns, hidden, setHidden]);
  return { columns: chosen, chooser };
}

function ColumnChooser<Row>(props: {
  columns: ListColumn<Row>[];
  hidden: string[];
  onToggle(id: string): void;
}) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          {t("tables.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6} role="group" aria-label={t("tables.columns")}>
          {props.columns.slice(1).map(({ id, header }) => (
            <Checkbox
              key={id}
              size="xs"
              label={header}
              checked={!props.hidden.includes(id)}
              onChange={() => props.onToggle(id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
