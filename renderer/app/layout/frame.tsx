import { useHotkeys } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useUndo } from "../../api/use-undo.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { FootLine } from "./foot-line.tsx";
import classes from "./frame.module.css";
import { Header } from "./header.tsx";
import { PagePending } from "./page-states.tsx";
import { Rail } from "./rail.tsx";
import { useNewEvent } from "./use-new-event.ts";

/** Rail, header, page and foot line; the same on every screen. */
export function Frame() {
  const { t } = useTranslation();
  const newEvent = useNewEvent();
  // Ctrl+N is the browser's own in an ordinary tab; there the letter alone does it, outside of fields.
  useHotkeys([["mod+N", newEvent]], []);
  useHotkeys([["N", newEvent]]);
  // In a field the letters themselves are taken back, by the browser.
  const undo = useUndo();
  useHotkeys([["mod+Z", () => void undo()]]);
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {t("navigation.skipToContent")}
      </button>
      <Rail />
      <Header onNewEvent={newEvent} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<PagePending />}>
          <Outlet />
        </Suspense>
      </main>
      <FootLine />
      <CommandPalette onNewEvent={newEvent} />
    </div>
  );
}

/** A button, because with the page's base address a link to `#content` would lead to another page. */
function focusContent() {
  document.getElementById("content")?.focus();
}
