import type { ReactNode } from "react";
import classes from "./safety.module.css";

/** One matter of the page, with what it is for. */
export function Part(props: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={props.title}>
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.hint}>{props.hint}</p>
      {props.children}
    </section>
  );
}
