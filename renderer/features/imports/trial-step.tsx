import { Alert, Button, Group, Table, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ForeignImportSummary, ForeignRow } from "../../../shared/contract/foreign.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import classes from "./imports.module.css";
import { IssueList } from "./issue-list.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import type { ForeignImportState } from "./use-foreign-import.ts";

/** What the import would do, row by row; nothing is written yet. */
export function TrialStep({ wizard }: { wizard: ForeignImportState }) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  if (!wizard.summary) return null;
  const bringIn = async () => {
    const done = await wizard.bringIn();
    if (done?.journalId) savedNotice(t("imports.imported"), done.journalId);
  };
  return (
    <>
      <Text size="sm">{t("imports.trialHint")}</Text>
      <Outcome summary={wizard.summary} />
      <Group className={classes.foot}>
        <Button variant="default" onClick={() => wizard.setStep("mapping")}>
          {t("imports.backToMapping")}
        </Button>
        <Button loading={wizard.working !== undefined} onClick={() => void bringIn()}>
          {t("imports.import")}
        </Button>
      </Group>
    </>
  );
}

export function DoneStep({ wizard }: { wizard: ForeignImportState }) {
  const { t } = useTranslation();
  if (!wizard.summary) return null;
  return (
    <>
      <Alert color="accent" icon={<IconCheck size={18} />} title={t("imports.imported")}>
        {t(wizard.summary.journalId === null ? "imports.nothingNew" : "imports.importedHint")}
      </Alert>
      <Counts summary={wizard.summary} />
      <Group className={classes.foot}>
        <Button onClick={wizard.startAgain}>{t("imports.another")}</Button>
      </Group>
    </>
  );
}

function Outcome({ summary }: { summary: ForeignImportSummary }) {
  const { t } = useTranslation();
  return (
    <>
      <Counts summary={summary} />
      {summary.warnings.length > 0 && (
        <section>
          <h2 className={classes.sheetTitle}>{t("imports.remarks")}</h2>
          <IssueList label={t("imports.remarks")} issues={summary.warnings} />
        </section>
      )}
      <section>
        <h2 className={classes.sheetTitle}>{t("imports.rowByRow")}</h2>
        <RowList rows={summary.rows} />
      </section>
    </>
  );
}

export function Counts({ summary }: { summary: Pick<ForeignImportSummary, "sheets"> }) {
  const { t } = useTranslation();
  return (
    <Table className={`${classes.counts} tabular`} verticalSpacing={4} aria-label={t("imports.counts")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("imports.recordKind")}</Table.Th>
          <Table.Th ta="right">{t("imports.created")}</Table.Th>
          <Table.Th ta="right">{t("imports.updated")}</Table.Th>
          <Table.Th ta="right">{t("imports.unchanged")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {summary.sheets.map((sheet) => (
          <Table.Tr key={sheet.sheet}>
            <Table.Td>{sheet.sheet}</Table.Td>
            <Table.Td ta="right">{sheet.created}</Table.Td>
            <Table.Td ta="right">{sheet.updated}</Table.Td>
            <Table.Td ta="right">{sheet.unchanged}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RowList({ rows }: { rows: ForeignRow[] }) {
  const { t } = useTranslation();
  return (
    <ScrollBox label={t("imports.rowByRow")}>
      <Table
        verticalSpacing={4}
        horizontalSpacing="sm"
        className="tabular"
        aria-label={t("imports.rowByRow")}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={170}>{t("imports.sheet")}</Table.Th>
            <Table.Th w={70}>{t("imports.rowNumber")}</Table.Th>
            <Table.Th w={190}>{t("imports.becomes")}</Table.Th>
            <Table.Th>{t("imports.asRead")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.sheet} ${row.row}`} data-outcome={row.outcome}>
              <Table.Td>{row.sheet}</Table.Td>
              <Table.Td>{row.row}</Table.Td>
              <Table.Td className={row.outcome === "record" ? undefined : classes.quiet}>
                {t(`imports.outcome.${row.outcome}`)}
              </Table.Td>
              <Table.Td className={row.outcome === "record" ? undefined : classes.quiet}>
                {row.summary}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}
