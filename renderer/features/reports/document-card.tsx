import { type ReactNode, useId } from "react";
import classes from "./documents.module.css";

/** One kind of document: what it is, its choices, its button. */
export function DocumentCard(props: { title: string; text: string; onSubmit(): void; children: ReactNode }) {
  const titleId = useId();
  return (
    <form
      className={classes.card}
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <div>
        <h2 id={titleId} className={classes.title}>
          {props.title}
        </h2>
        <p className={classes.text}>{props.text}</p>
      </div>
      {props.children}
    </form>
  );
}
