import type { ReactNode } from "react";
import classes from "./imports.module.css";

/** A long table in a box of its own, which the arrow keys scroll. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll
    <section className={classes.scrollBox} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
