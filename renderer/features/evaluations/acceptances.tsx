import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acceptance } from "../../../shared/contract/decisions.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import { AcceptanceForm } from "./acceptance-form.tsx";
import classes from "./evaluations.module.css";

/** What residents said about the end of the programme, and the form that records their answer. */
export function Acceptances({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  /** The answer whose form is open. */
  const [edited, setEdited] = useState<Acceptance | "new">();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const { data = [] } = useQuery(orpc.decisions.listAcceptances.queryOptions({ input: { programmeId } }));
  const remove = async ({ id, revision }: Acceptance) => {
    try {
      const changed = await client.decisions.removeAcceptance({ id, revision });
      savedNotice(t("decisions.acceptanceRemoved"), changed.journalId);
      setEdited((open) => (open !== "new" && open?.id === id ? undefined : open));
    } catch (error) {
      failureNotice(t("decisions.acceptanceRemoveFailed"), error);
    }
  };
  return (
    <section aria-label={t("decisions.acceptance")} className={classes.part}>
      <h2 className={classes.partTitle}>{t("decisions.acceptance")}</h2>
      <p className={classes.quiet}>{t("decisions.acceptanceText")}</p>
      {data.length === 0 ? (
        <p>{t("decisions.acceptanceNone")}</p>
      ) : (
        <table className={classes.table} aria-label={t("decisions.acceptance")}>
          <thead>
            <tr>
              {(["date", "accepted", "way", "evidence", "notes"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`decisions.acceptanceColumn.${column}`)}
                </th>
              ))}
              <td className={classes.screenOnly} />
            </tr>
          </thead>
          <tbody>
            {data.map((answer) => (
              <tr key={answer.id}>
                <td className="tabular">{formatDay(answer.date, language)}</td>
                <td>{t(answer.accepted ? "decisions.acceptanceYes" : "decisions.acceptanceNo")}</td>
                <td>{t(`decisions.way.${answer.way}`)}</td>
                <td>{answer.evidence ?? <NoValue />}</td>
                <td>{answer.notes ?? ""}</td>
                <td className={`${classes.screenOnly} ${classes.rowActions}`}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="dimmed"
                    aria-label={t("decisions.acceptanceEdit", { day: formatDay(answer.date, language) })}
                    onClick={() => setEdited(answer)}
                  >
                    <IconPencil size={16} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="dimmed"
                    aria-label={t("decisions.acceptanceRemove", { day: formatDay(answer.date, language) })}
                    onClick={() => void remove(answer)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited ? (
        <AcceptanceForm
          key={edited === "new" ? edited : edited.id}
          programmeId={programmeId}
          answer={edited === "new" ? undefined : edited}
          onDone={() => setEdited(undefined)}
        />
      ) : (
        <Button
          className={classes.screenOnly}
          variant="default"
          mt="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => setEdited("new")}
        >
          {t("decisions.acceptanceAdd")}
        </Button>
      )}
    </section>
  );
}
