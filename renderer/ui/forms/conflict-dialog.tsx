import { Button, Group, Modal, Radio, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language.ts";
import { useMoment } from "../use-moment.ts";
import classes from "./conflict-dialog.module.css";
import { entryName, fieldName, valueInWords } from "./field-words.ts";

type Side = "mine" | "theirs";

export interface Conflict {
  by: string;
  at: string;
  fields: { key: string; path: string[]; before: unknown; mine: unknown; theirs: unknown }[];
  taken: string[];
  names: Record<string, string>;
}

interface Props {
  conflict: Conflict;
  /** undefined: back to the form, which stays as it is. */
  onResolve(decisions: Record<string, Side> | undefined): void;
  /** Gives up what was typed and shows what is saved. */
  onReload?: (() => void) | undefined;
}

/** Fields that two people changed at the same time, side by side: what it was, what is typed here, what is saved. */
export function ConflictDialog({ conflict, onResolve, onReload }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const [decisions, setDecisions] = useState<Record<string, Side>>({});
  const { by, at, fields, taken } = conflict;
  const open = fields.filter(({ key }) => decisions[key] === undefined).length;
  const all = (side: Side) => setDecisions(Object.fromEntries(fields.map(({ key }) => [key, side] as const)));
  return (
    <Modal
      opened
      onClose={() => onResolve(undefined)}
      size={820}
      title={t("conflict.title")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <Text size="sm" mb="sm">
        {t("conflict.text", { by, at: moment(at) })}
      </Text>
      <Table className={classes.fields} verticalSpacing={6} aria-label={t("conflict.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("conflict.field")}</Table.Th>
            <Table.Th>{t("conflict.before")}</Table.Th>
            {(["mine", "theirs"] as const).map((side) => (
              <Table.Th key={side}>
                {t(`conflict.${side}`)}{" "}
                {fields.length > 1 && (
                  <Button size="compact-xs" variant="subtle" onClick={() => all(side)}>
                    {t(`conflict.all.${side}`)}
                  </Button>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              names={conflict.names}
              decision={decisions[field.key]}
              onDecide={(side) => setDecisions((before) => ({ ...before, [field.key]: side }))}
            />
          ))}
        </Table.Tbody>
      </Table>
      {taken.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("conflict.taken", { fields: taken.map((field) => fieldName(t, [field])).join(", ") })}
        </Text>
      )}
      <Group mt="md" gap="xs">
        {onReload && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            onClick={() => {
              onResolve(undefined);
              onReload();
            }}
          >
            {t("conflict.drop")}
          </Button>
        )}
        <Text size="sm" c="dimmed" className={classes.open} role="status">
          {open > 0 && t("conflict.open", { count: open })}
        </Text>
        <Button variant="default" onClick={() => onResolve(undefined)}>
          {t("general.unsavedStay")}
        </Button>
        <Button disabled={open > 0} onClick={() => onResolve(decisions)}>
          {t("conflict.save")}
        </Button>
      </Group>
    </Modal>
  );
}

function FieldRow(props: {
  field: Conflict["fields"][number];
  names: Record<string, string>;
  decision: Side | undefined;
  onDecide(side: Side): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { field, names, decision } = props;
  const { path, before, mine, theirs } = field;
  const name = fieldName(t, path, entryName(mine, theirs, before));
  const words = (value: unknown) =>
    valueInWords(value, path[0] === "headCounts" ? (path[1] ?? "") : (path[0] ?? ""), { t, language, names });
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td c="dimmed">{words(before)}</Table.Td>
      {(["mine", "theirs"] as const).map((side) => (
        <Table.Td key={side}>
          <Radio
            name={`conflict ${field.key}`}
            checked={decision === side}
            onChange={() => props.onDecide(side)}
            label={words(field[side])}
            aria-label={`${name}, ${t(`conflict.${side}`)}: ${words(field[side])}`}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
