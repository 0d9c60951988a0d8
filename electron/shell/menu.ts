import type { MenuItemConstructorOptions } from "electron";
import { createTranslator, type Language } from "../../shared/messages/translator.ts";

export interface MenuActions {
  print(): void;
  showAbout(): void;
}

/** The menu in the user's language; what the page does itself (new event, search) is in the page. */
export function menuTemplate(language: Language, actions: MenuActions): MenuItemConstructorOptions[] {
  const t = createTranslator(language);
  return [
    {
      label: t("shell.menu.file"),
      submenu: [
        { label: t("shell.menu.print"), accelerator: "CmdOrCtrl+P", click: actions.print },
        { type: "separator" },
        { label: t("shell.menu.quit"), role: "quit" },
      ],
    },
    {
      label: t("shell.menu.edit"),
      submenu: [
        { label: t("shell.menu.undo"), role: "undo" },
        { label: t("shell.menu.redo"), role: "redo" },
        { type: "separator" },
        { label: t("shell.menu.cut"), role: "cut" },
        { label: t("shell.menu.copy"), role: "copy" },
        { label: t("shell.menu.paste"), role: "paste" },
        { label: t("shell.menu.selectAll"), role: "selectAll" },
      ],
    },
    {
      label: t("shell.menu.view"),
      submenu: [
        { label: t("shell.menu.reload"), role: "reload" },
        { label: t("shell.menu.actualSize"), role: "resetZoom" },
        { label: t("shell.menu.zoomIn"), role: "zoomIn" },
        { label: t("shell.menu.zoomOut"), role: "zoomOut" },
        { type: "separator" },
        { label: t("shell.menu.fullScreen"), role: "togglefullscreen" },
      ],
    },
    { label: t("shell.menu.help"), submenu: [{ label: t("shell.menu.about"), click: actions.showAbout }] },
  ];
}
