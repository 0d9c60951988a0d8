import { Textarea, type TextareaProps, TextInput, type TextInputProps } from "@mantine/core";
import { useState, useTransition } from "react";

interface Typed {
  value: string;
  onChange(value: string): void;
}

/** One line of text in a form. */
export function TextField({ value, onChange, ...rest }: Omit<TextInputProps, keyof Typed> & Typed) {
  const typed = useTypedText({ value, onChange });
  return <TextInput autoComplete="off" {...rest} {...typed} />;
}

/** Several lines of text in a form, as high as they are. */
export function LongTextField({ value, onChange, ...rest }: Omit<TextareaProps, keyof Typed> & Typed) {
  const typed = useTypedText({ value, onChange });
  return <Textarea autosize minRows={2} maxRows={10} {...rest} {...typed} />;
}

/**
 * A letter is there at once; the form around it, with its thirty fields, is drawn again when no key waits. What the form holds is
 * told of every letter at once: saving never runs behind.
 */
function useTypedText({ value, onChange }: Typed) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [isFollowing, follow] = useTransition();
  if (value !== seen) {
    setSeen(value);
    // Not what was typed here, but another text: the newest one of the record, or a fresh form.
    if (!isFollowing && value !== text) setText(value);
  }
  return {
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      const typed = event.currentTarget.value;
      setText(typed);
      follow(() => onChange(typed));
    },
  };
}
