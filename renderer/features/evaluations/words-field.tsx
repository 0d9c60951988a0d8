import { Textarea } from "@mantine/core";
import classes from "./evaluations.module.css";

/** Words of any length in a field that grows with them; blank = nothing written. On paper they are text, not a field. */
export function WordsField(props: {
  label: string;
  placeholder?: string;
  minRows: number;
  value: string | null;
  onChange(text: string): void;
}) {
  return (
    <div>
      <Textarea
        className={classes.screenOnly}
        label={props.label}
        placeholder={props.placeholder}
        autosize
        minRows={props.minRows}
        maxLength={20_000}
        value={props.value ?? ""}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <div className={classes.printOnly} aria-hidden>
        <p className={classes.wordsLabel}>{props.label}</p>
        <p className={classes.words}>{props.value ?? ""}</p>
      </div>
    </div>
  );
}
