import { useEffect, useRef, useState } from "react";

/**
 * A field whose text is read into a value when one leaves it (or presses Enter): the text is the person's until then. What cannot
 * be read goes on as it was typed, so that the service says what is wrong with it and nothing that was typed is lost.
 */
export function useReadField<Value>(options: {
  value: Value | string | null;
  show(value: Value | string | null): string;
  read(text: string): Value | undefined;
  onChange(value: Value | string | null): void;
}) {
  const { value, show, read, onChange } = options;
  const [text, setText] = useState(() => show(value));
  const [bad, setBad] = useState(false);
  const shown = show(value);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    setText(shown);
    setBad(false);
  }, [shown]);

  const commit = () => {
    if (text === shown) return;
    const trimmed = text.trim();
    const found = trimmed === "" ? null : read(trimmed);
    setBad(found === undefined);
    const next = found === undefined ? trimmed : found;
    // The same value typed another way: show it as it is always shown.
    setText(show(next));
    last.current = show(next);
    if (next !== value) onChange(next);
  };
  return { text, setText, commit, bad };
}
