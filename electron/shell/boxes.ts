import type { Dialog } from "electron";
import packageJson from "../../package.json" with { type: "json" };
import { createTranslator, type Language } from "../../shared/messages/translator.ts";
import { formatDay } from "../../shared/vocabulary/dates.ts";
import type { WorkspaceRefusalDetail } from "../compose.ts";

const polishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" });

/** Says why the workspace cannot be opened, in the user's words. */
export function dialogRefused(
  dialog: Dialog,
  { refused, language }: { refused: WorkspaceRefusalDetail; language: Language },
): void {
  const t = createTranslator(language);
  dialog.showErrorBox(t("shell.refusedTitle"), t(`failure.${refused.messageKey}`, refused.params));
}

/** Offers the newest sound backup for a workspace that cannot be opened any more; true when the user takes it. */
export async function dialogOfferBackup(
  dialog: Dialog,
  language: Language,
  madeAt: string,
): Promise<boolean> {
  const t = createTranslator(language);
  const day = formatDay(polishDay.format(new Date(madeAt)), language);
  const { response } = await dialog.showMessageBox({
    type: "warning",
    title: "Ewaluator PAL",
    message: t("shell.damagedTitle"),
    detail: t("shell.damagedText", { day }),
    buttons: [t("shell.restore"), t("shell.close")],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

export function dialogAbout(dialog: Dialog, language: Language, location: string): void {
  const t = createTranslator(language);
  void dialog.showMessageBox({
    type: "info",
    title: "Ewaluator PAL",
    message: t("shell.about", { version: packageJson.version }),
    detail: location,
    buttons: [t("shell.close")],
  });
}
