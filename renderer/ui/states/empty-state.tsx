import type { ReactNode } from "react";
import classes from "./states.module.css";

/** Nothing is here yet: one sentence, and the button that fills it. */
export function EmptyState(props: { title?: string; text: string; action?: ReactNode }) {
  return (
    <div className={classes.state}>
      {props.title && <div className={classes.title}>{props.title}</div>}
      <div className={classes.text}>{props.text}</div>
      {props.action}
    </div>
  );
}
