import { useIsMutating } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import classes from "./frame.module.css";

/** Where the data are, whether all is saved, and who works here. */
export function FootLine() {
  const { t } = useTranslation();
  const { info } = useWorkspaceContext();
  const saving = useIsMutating() > 0;
  return (
    <footer className={classes.foot}>
      <span title={info.location}>{t("navigation.workspace", { name: info.name })}</span>
      <span role="status">{t(saving ? "navigation.saving" : "navigation.saved")}</span>
      <span className={classes.footSpace} />
      <span>{t("navigation.user", { name: info.userName })}</span>
      <span>{t("navigation.version", { version: info.programVersion })}</span>
    </footer>
  );
}
