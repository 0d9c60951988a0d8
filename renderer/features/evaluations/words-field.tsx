import { Textarea } from "@mantine/core";

/** Words of any length in a field that grows with them; blank = nothing written. */
export function WordsField(props: {
  label: string;
  placeholder?: string;
  minRows: number;
  value: string | null;
  onChange(text: string): void;
}) {
  return (
    <Textarea
      label={props.label}
      placeholder={props.placeholder}
      autosize
      minRows={props.minRows}
      maxLength={20_000}
      value={props.value ?? ""}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
