import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RowIssue } from "../../../shared/contract/failures.ts";
import classes from "./imports.module.css";
import { ScrollBox } from "./scroll-box.tsx";

/** Cells that need a look: where, what stands there, what is wrong and what would be right. */
export function IssueList({ label, issues }: { label: string; issues: RowIssue[] }) {
  const { t } = useTranslation();
  return (
    <ScrollBox label={label}>
      <Table aria-label={label} verticalSpacing={4} horizontalSpacing="sm" className="tabular">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("imports.sheet")}</Table.Th>
            <Table.Th>{t("imports.rowNumber")}</Table.Th>
            <Table.Th>{t("imports.column")}</Table.Th>
            <Table.Th>{t("imports.value")}</Table.Th>
            <Table.Th>{t("imports.what")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {issues.map((issue, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <Table.Tr key={place}>
              <Table.Td>{issue.sheet}</Table.Td>
              <Table.Td>{issue.row ?? ""}</Table.Td>
              <Table.Td>{issue.column ?? ""}</Table.Td>
              <Table.Td className={classes.value}>{issue.value ?? ""}</Table.Td>
              <Table.Td>{t(`failure.${issue.messageKey}`, issue.params)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}
