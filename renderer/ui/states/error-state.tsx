import type { ReactNode } from "react";
import classes from "./states.module.css";

/** What failed, why, and what to do about it. */
export function ErrorState(props: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className={`${classes.state} ${classes.error}`} role="alert">
      <div className={classes.title}>{props.title}</div>
      <div className={classes.text}>{props.text}</div>
      {props.action}
    </div>
  );
}
