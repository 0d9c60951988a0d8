import type { Dialog } from "electron";
import { createTranslator, type Language } from "../../shared/messages/translator.ts";
import type { OpenWorkspace, WorkspaceRefusalDetail } from "../compose.ts";

/** Says why the workspace cannot be opened, in the user's words. */
export function dialogRefused(
  dialog: Dialog,
  { refused, language }: { refused: WorkspaceRefusalDetail; language: Language },
): void {
  const t = createTranslator(language);
  dialog.showErrorBox(t("shell.refusedTitle"), t(`failure.${refused.messageKey}`, refused.params));
}

export function dialogAbout(dialog: Dialog, language: Language, workspace: OpenWorkspace): void {
  const t = createTranslator(language);
  void dialog.showMessageBox({
    type: "info",
    title: "Ewaluator PAL",
    message: t("shell.about", { version: workspace.kernel.programVersion }),
    detail: workspace.location,
    buttons: [t("shell.close")],
  });
}
