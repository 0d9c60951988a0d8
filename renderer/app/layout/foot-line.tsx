import { useIsMutating, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./frame.module.css";

/** Where the data are, whether all is saved, and who works here. */
export function FootLine() {
  const { t } = useTranslation();
  const { info } = useWorkspaceContext();
  const saving = useIsMutating() > 0;
  return (
    <footer className={classes.foot}>
      <span title={info.location}>{t("navigation.workspace", { name: info.name })}</span>
      {!info.readOnly && <span role="status">{t(saving ? "navigation.saving" : "navigation.saved")}</span>}
      <LastBackup />
      {info.readOnly && info.engine === "postgres" && (
        <span title={t("failure.workspace.sharedReadOnly")} className={classes.footWarning}>
          {t("navigation.readOnly")}
        </span>
      )}
      <span className={classes.footSpace} />
      <span>{t("navigation.user", { name: info.userName })}</span>
      <span>{t("navigation.version", { version: info.programVersion })}</span>
    </footer>
  );
}

/** The age of the last backup; red when the file is damaged. A shared workspace is backed up by its keeper. */
function LastBackup() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({ ...orpc.backups.list.queryOptions({ input: {} }), staleTime: 60_000 });
  if (!data || data.unavailable) return null;
  const last = data.rows[0];
  const text =
    data.damage !== null
      ? t("navigation.damaged")
      : last
        ? t("navigation.lastBackup", {
            day: formatDay(new Intl.DateTimeFormat("sv-SE").format(new Date(last.madeAt)), language),
          })
        : t("navigation.noBackup");
  return (
    <Link to={"/safety" as never} className={data.damage === null ? classes.footLink : classes.footWarning}>
      {text}
    </Link>
  );
}
