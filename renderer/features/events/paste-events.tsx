import { Alert, Button, Group, Modal, Table, Text, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Pasted } from "../../../shared/contract/registers.ts";
import { client } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import classes from "./paste-events.module.css";

interface Props {
  programmeId: string;
  /** What was pasted; empty where it is still to be pasted, into the dialog. */
  text: string;
  /** Keys of the list's columns, for a block without a row of names. */
  columns: string[];
  onClose(): void;
}

/** A block of cells from a spreadsheet: what was recognised, what will become of it, what has to be mended; then all or nothing. */
export default function PasteEvents({ programmeId, text: given, columns, onClose }: Props) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const [text, setText] = useState(given);
  const [trial, setTrial] = useState<Pasted>();
  const job = useJob(client.registers.paste);
  const run = job.run;
  const order = columns.join(" ");
  useEffect(() => {
    setTrial(undefined);
    if (text.trim() === "") return;
    let current = true;
    void run({ programmeId, text, columns: order.split(" "), dryRun: true }).then((result) => {
      if (current) setTrial(result);
    });
    return () => {
      current = false;
    };
  }, [programmeId, text, order, run]);

  const changes = trial ? trial.created + trial.updated : 0;
  const save = async () => {
    const result = await run({ programmeId, text, columns });
    if (!result) return;
    const { journalId, created, updated } = result;
    if (journalId) savedNotice(t("events.paste.saved", { count: created + updated }), journalId);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      transitionProps={{ duration: 0 }}
      title={t("events.paste.title")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      {text === "" && (
        <Textarea
          label={t("events.paste.field")}
          description={t("events.paste.hint")}
          data-autofocus
          minRows={4}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {job.running && job.progress && (
        <JobProgress {...job.progress} startedAt={job.startedAt} onStop={job.stop} />
      )}
      {job.failure && (
        <Alert color="red" role="alert">
          {t(`failure.${job.failure.messageKey}`, job.failure.params)}
        </Alert>
      )}
      {trial && <Preview trial={trial} />}
      {text !== "" && (
        <Group gap="xs" mt="md">
          <Button
            data-autofocus
            onClick={() => void save()}
            loading={job.running}
            disabled={!trial || trial.issues.length > 0 || changes === 0}
          >
            {t("events.paste.save", { count: changes })}
          </Button>
          <Button variant="default" onClick={() => setText("")}>
            {t("events.paste.another")}
          </Button>
        </Group>
      )}
    </Modal>
  );
}

function Preview({ trial }: { trial: Pasted }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { created, updated, unchanged, issues } = trial;
  return (
    <>
      <p className={classes.summary} role="status">
        {issues.length > 0
          ? t("events.paste.toMend", { count: issues.length })
          : t("events.paste.summary", { created, updated, unchanged })}
      </p>
      {!trial.withHeader && (
        <Text size="sm" c="dimmed" mb="xs">
          {t("events.paste.noHeader")}
        </Text>
      )}
      {issues.length > 0 && (
        <div className={classes.scroll}>
          <Table aria-label={t("events.paste.issues")} verticalSpacing={4} className="tabular">
            <Table.Thead>
              <Table.Tr>
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
                  <Table.Td>{issue.row ?? ""}</Table.Td>
                  <Table.Td>{issue.column ?? ""}</Table.Td>
                  <Table.Td>{issue.value ?? ""}</Table.Td>
                  <Table.Td>{t(`failure.${issue.messageKey}`, issue.params)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide block is scrolled by keys */}
      <section className={classes.scroll} aria-label={t("events.paste.block")} tabIndex={0}>
        <Table aria-label={t("events.paste.block")} verticalSpacing={4} className="tabular">
          <Table.Thead>
            <Table.Tr>
              {trial.columns.map(({ header, readAs }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <Table.Th key={place} className={classes.head} data-left-out={readAs === null || undefined}>
                  {header}
                  <span className={classes.readAs}>
                    {readAs === null ? t("events.paste.leftOut") : `→ ${readAs[language]}`}
                  </span>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trial.examples.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows stay in their order
              <Table.Tr key={row}>
                {trial.columns.map(({ readAs }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
                  <Table.Td key={place} className={classes.cell} data-left-out={readAs === null || undefined}>
                    {cells[place] ?? ""}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {trial.rows > trial.examples.length && (
        <Text size="sm" c="dimmed">
          {t("events.paste.more", { count: trial.rows - trial.examples.length })}
        </Text>
      )}
    </>
  );
}
