import { Badge, Button, Checkbox, Group, NumberInput, Select, Table, Text, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FOREIGN_FIELDS, FOREIGN_KINDS, type ForeignKind } from "../../../shared/contract/foreign.ts";
import { TimeInput } from "../../ui/forms/time-input.tsx";
import classes from "./imports.module.css";
import type { ForeignImportState, InspectedTable } from "./use-foreign-import.ts";

const NONE = "none";

/** Sheet by sheet: what it holds, which row heads it, what each column is, with examples from the file. */
export function MappingStep({ wizard }: { wizard: ForeignImportState }) {
  const { t } = useTranslation();
  const nothing = wizard.tables.every((table) => table.kind === null);
  return (
    <>
      <Text size="sm">{t("imports.mappingHint")}</Text>
      {wizard.tables.map((table) => (
        <SheetMapping key={`${table.fileId} ${table.sheet}`} table={table} wizard={wizard} />
      ))}
      <Group className={classes.foot}>
        <Button variant="default" onClick={() => wizard.setStep("files")}>
          {t("imports.back")}
        </Button>
        <Button
          disabled={nothing}
          loading={wizard.working !== undefined}
          onClick={() => void wizard.toQuestions()}
        >
          {t("imports.readSheets")}
        </Button>
      </Group>
    </>
  );
}

function SheetMapping({ table, wizard }: { table: InspectedTable; wizard: ForeignImportState }) {
  const { t } = useTranslation();
  const titleId = useId();
  const kinds = [...FOREIGN_KINDS, NONE].map((kind) => ({ value: kind, label: t(`imports.kind.${kind}`) }));
  const change = (fields: Partial<InspectedTable>) => wizard.changeTable({ ...table, ...fields });
  const setKind = (kind: string | null) => {
    const known = kind === NONE || kind === null ? null : (kind as ForeignKind);
    const allowed: readonly string[] = known === null ? [] : FOREIGN_FIELDS[known];
    change({
      kind: known,
      columns: table.columns.map((column) => ({
        ...column,
        field: column.field !== null && allowed.includes(column.field) ? column.field : null,
      })),
    });
  };
  return (
    <section className={classes.sheet} aria-labelledby={titleId}>
      <div className={classes.sheetHead}>
        <div>
          <h2 className={classes.sheetTitle} id={titleId}>
            {table.sheet}
          </h2>
          <Text size="xs" c="dimmed">
            {[
              table.fileName,
              t("imports.rowCount", { count: table.rowCount }),
              table.encoding &&
                t("imports.textFormat", { encoding: table.encoding, delimiter: delimiterName(table) }),
              table.title,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
        {table.remembered && (
          <Badge variant="light" tt="none">
            {t("imports.remembered")}
          </Badge>
        )}
      </div>
      <Group align="flex-end" gap="md">
        <Select
          label={t("imports.sheetHolds")}
          data={kinds}
          value={table.kind ?? NONE}
          onChange={setKind}
          allowDeselect={false}
          w={220}
        />
        {table.kind !== null && (
          <NumberInput
            label={t("imports.headerRow")}
            value={table.headerRow}
            min={1}
            max={200_000}
            w={130}
            onChange={(row) => {
              if (typeof row === "number" && row >= 1 && row !== table.headerRow)
                void wizard.pointAtHeader(table, row);
            }}
          />
        )}
        <SheetOptions
          table={table}
          onChange={(options) => change({ options: { ...table.options, ...options } })}
        />
      </Group>
      {table.kind !== null && <ColumnMapping table={table} change={change} />}
    </section>
  );
}

function delimiterName(table: InspectedTable): string {
  return table.delimiter === "\t" ? "Tab" : (table.delimiter ?? "");
}

function SheetOptions(props: {
  table: InspectedTable;
  onChange(options: Partial<InspectedTable["options"]>): void;
}) {
  const { t } = useTranslation();
  const { kind, options } = props.table;
  if (kind === "partners")
    return (
      <Checkbox
        className={classes.check}
        label={t("imports.withPartnerships")}
        checked={options.withPartnerships}
        onChange={(event) => props.onChange({ withPartnerships: event.currentTarget.checked })}
      />
    );
  if (kind !== "attendance") return null;
  return (
    <>
      <TextInput
        label={t("imports.activityName")}
        value={options.activityName ?? ""}
        onChange={(event) => props.onChange({ activityName: event.currentTarget.value })}
        w={220}
      />
      <TimeInput
        label={t("imports.startsAt")}
        value={options.startsAt}
        onChange={(startsAt) => props.onChange({ startsAt })}
        w={110}
      />
      <NumberInput
        label={t("imports.lengthMinutes")}
        value={options.lengthMinutes ?? ""}
        min={0}
        max={6000}
        onChange={(minutes) =>
          props.onChange({ lengthMinutes: typeof minutes === "number" ? minutes : null })
        }
        w={130}
      />
    </>
  );
}

function ColumnMapping(props: { table: InspectedTable; change(fields: Partial<InspectedTable>): void }) {
  const { t } = useTranslation();
  const { table } = props;
  const fields = [...FOREIGN_FIELDS[table.kind as ForeignKind], NONE].map((field) => ({
    value: field,
    label: t(`imports.field.${field}`),
  }));
  const setField = (place: number, field: string | null) =>
    props.change({
      columns: table.columns.map((column) => {
        if (column.place === place)
          return { ...column, field: (field === NONE ? null : field) as typeof column.field };
        // A field has one column, but a list of attendance has many days.
        return field !== "session" && field !== NONE && column.field === field
          ? { ...column, field: null }
          : column;
      }),
    });
  return (
    <Table
      verticalSpacing={4}
      horizontalSpacing="sm"
      aria-label={t("imports.columnsOf", { sheet: table.sheet })}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={220}>{t("imports.columnInFile")}</Table.Th>
          <Table.Th>{t("imports.examples")}</Table.Th>
          <Table.Th w={240}>{t("imports.isField")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.columns.map((column, index) => (
          <Table.Tr key={column.place}>
            <Table.Td>
              {column.header || t("imports.noHeader", { letter: columnLetter(column.place) })}
            </Table.Td>
            <Table.Td className={classes.examples}>{(table.examples[index] ?? []).join("  |  ")}</Table.Td>
            <Table.Td>
              <Select
                aria-label={t("imports.fieldOf", { column: column.header || columnLetter(column.place) })}
                size="xs"
                data={fields}
                value={column.field ?? NONE}
                onChange={(field) => setField(column.place, field)}
                allowDeselect={false}
                comboboxProps={{ shadow: "md" }}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** 0 → A, 26 → AA. */
function columnLetter(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return `${rest >= 0 ? columnLetter(rest) : ""}${String.fromCharCode(65 + (place % 26))}`;
}
