import { CloseButton } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./page.module.css";

interface Props {
  title: string;
  /** Beside the title: state of the record, its menu. */
  actions?: ReactNode;
  onClose(): void;
  children: ReactNode;
}

/**
 * A record opened on the right while its list stays in sight and in reach. Not a dialog: it takes no focus prison; Escape
 * closes it, and focus goes back to where it came from.
 */
export function SidePanel({ title, actions, onClose, children }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const cameFrom = useRef<Element | null>(null);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    cameFrom.current = document.activeElement;
    const element = panel.current;
    return () => {
      const focusWasInside =
        element?.contains(document.activeElement) || document.activeElement === document.body;
      const from = cameFrom.current;
      if (focusWasInside && from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);

  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // A field, a menu or a list of choices inside that closes by Escape says so by preventing the default.
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <div className={classes.panelHead}>
        <h2 id={titleId} className={classes.title} style={{ fontSize: 16 }}>
          {title}
        </h2>
        <div className={classes.space} />
        {actions}
        <CloseButton size={32} aria-label={t("general.close")} onClick={onClose} />
      </div>
      <div className={classes.panelBody}>{children}</div>
    </aside>
  );
}
