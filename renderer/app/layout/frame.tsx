import { useHotkeys } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useUndo } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { FirstDayStrip } from "../../features/first-run/first-day-strip.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { FootLine } from "./foot-line.tsx";
import classes from "./frame.module.css";
import { Header } from "./header.tsx";
import { PagePending } from "./page-states.tsx";
import { PrintHead } from "./print-head.tsx";
import { Rail } from "./rail.tsx";
import { useNewEvent } from "./use-new-event.ts";

const loadQuickEntry = () => import("../../features/events/quick-entry.tsx");
const QuickEntry = lazy(loadQuickEntry);
const HelpPanel = lazy(() => import("../../features/help/help-panel.tsx"));

/** Rail, header, page and foot line; the same on every screen. */
export function Frame() {
  const { t } = useTranslation();
  const newEvent = useNewEvent();
  const { programme } = useWorkspaceContext();
  const [quick, setQuick] = useState(false);
  // Fetched before it is wanted: who presses the key types on at once.
  useEffect(() => void loadQuickEntry(), []);
  const [help, setHelp] = useState(false);
  const openQuick = () => programme && setQuick(true);
  // Ctrl+N is the browser's own in an ordinary tab; there a letter does it, outside of fields.
  useHotkeys(
    [
      ["mod+N", openQuick],
      ["F1", () => setHelp((isOpen) => !isOpen)],
    ],
    [],
  );
  useHotkeys([
    ["Q", openQuick],
    ["N", newEvent],
  ]);
  // In a field the letters themselves are taken back, by the browser.
  const { undo, redo } = useUndo();
  useHotkeys([
    ["mod+Z", undo],
    ["mod+shift+Z", redo],
    ["mod+Y", redo],
  ]);
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {t("navigation.skipToContent")}
      </button>
      <PrintHead />
      <Rail />
      <Header
        onNewEvent={newEvent}
        onQuickEntry={openQuick}
        onHelp={() => setHelp(!help)}
        isHelpOpen={help}
      />
      <FirstDayStrip />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<PagePending />}>
          <Outlet />
        </Suspense>
      </main>
      {help && (
        <Suspense fallback={null}>
          <HelpPanel onClose={() => setHelp(false)} />
        </Suspense>
      )}
      <FootLine />
      <CommandPalette onNewEvent={newEvent} />
      {quick && programme && (
        <Suspense fallback={null}>
          <QuickEntry programme={programme} onClose={() => setQuick(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** A button, because with the page's base address a link to `#content` would lead to another page. */
function focusContent() {
  document.getElementById("content")?.focus();
}
