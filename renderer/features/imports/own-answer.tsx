import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForeignQuestion } from "../../../shared/contract/foreign.ts";
import { DayInput } from "../../ui/forms/day-input.tsx";

/** An answer that is none of the choices: a day, a year, a number or hours. */
export function OwnAnswer(props: {
  kind: NonNullable<ForeignQuestion["own"]>;
  label: string;
  today: string;
  value: string | null;
  onAnswer(answer: string): void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.value ?? "");
  const [day, setDay] = useState(props.value);
  if (props.kind === "day")
    return (
      <DayInput
        label={props.label}
        hiddenLabel
        value={day}
        today={props.today}
        autoFocus
        w={150}
        onChange={(value) => {
          setDay(value);
          if (value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value)) props.onAnswer(value);
        }}
      />
    );
  return (
    <TextInput
      aria-label={props.label}
      autoFocus
      w={120}
      value={text}
      placeholder={t(`imports.own.${props.kind}`)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (event.currentTarget.value.trim() !== "") props.onAnswer(event.currentTarget.value.trim());
      }}
    />
  );
}
