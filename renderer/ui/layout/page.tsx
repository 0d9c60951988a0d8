import type { ReactNode } from "react";
import classes from "./page.module.css";

interface Props {
  title: string;
  /** Said beside the title: how many, of what period. */
  hint?: ReactNode;
  /** Buttons on the right of the title. */
  actions?: ReactNode;
  /** Filters, below the title. */
  toolbar?: ReactNode;
  /** The open record, beside the page. */
  panel?: ReactNode;
  /** `fixed`: the content scrolls by itself (a table); `scrolling`: the page does. */
  body?: "fixed" | "scrolling";
  children: ReactNode;
}

export function Page({ title, hint, actions, toolbar, panel, body = "scrolling", children }: Props) {
  return (
    <div className={classes.split}>
      <section className={classes.page} aria-label={title}>
        <div className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          {hint && <span className={classes.hint}>{hint}</span>}
          <div className={classes.space} />
          {actions}
        </div>
        {toolbar && <div className={classes.toolbar}>{toolbar}</div>}
        <div className={body === "scrolling" ? `${classes.body} ${classes.scrolling}` : classes.body}>
          {children}
        </div>
      </section>
      {panel}
    </div>
  );
}
