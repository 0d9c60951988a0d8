import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../shared/vocabulary/money.ts";
import { formatFigure, formatNumber, parseHours, parseNumber } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../language.ts";
import { useReadField } from "./field-state.ts";

interface Props {
  label: ReactNode;
  /** null = unknown; a text = what was typed and cannot be read. */
  value: number | string | null;
  onChange(value: number | string | null): void;
  error?: ReactNode;
  placeholder?: string;
  title?: string;
  disabled?: boolean;
  "aria-label"?: string;
  w?: number | string;
  autoFocus?: boolean;
}

function NumberField(
  props: Props & {
    show(value: number): string;
    read(text: string): number | undefined;
    unit?: string;
    badText: string;
  },
) {
  const { value, onChange, show, read, unit, badText, error, ...rest } = props;
  const field = useReadField<number>({
    value,
    show: (amount) => (typeof amount === "number" ? show(amount) : (amount ?? "")),
    read,
    onChange,
  });
  return (
    <TextInput
      {...rest}
      value={field.text}
      onChange={(event) => field.setText(event.currentTarget.value)}
      onBlur={field.commit}
      onKeyDown={(event) => event.key === "Enter" && field.commit()}
      error={error ?? (field.bad ? badText : undefined)}
      classNames={{ input: "tabular" }}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit ? <span aria-hidden>{unit}</span> : undefined}
      rightSectionWidth={unit ? 28 : undefined}
      rightSectionProps={{
        style: { color: "var(--mantine-color-dimmed)", fontSize: 12, pointerEvents: "none" },
      }}
    />
  );
}

/** A whole number of things or people; blank = unknown. `plain`: a year, whose thousands are not set apart. */
export function CountInput({ plain = false, ...props }: Props & { plain?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <NumberField
      {...props}
      show={(count) => (plain ? String(count) : formatNumber(count, { decimals: 0, language }))}
      read={(text) => (/^\d[\d \u00a0\u202f]*$/.test(text) ? Number(text.replace(/\D/g, "")) : undefined)}
      badText={t("failure.notWhole")}
    />
  );
}

/** Any number, with decimals where it has them; blank = unknown. */
export function FigureInput(props: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <NumberField
      {...props}
      show={(figure) => formatFigure(figure, language)}
      read={parseNumber}
      badText={t("failure.notANumber")}
    />
  );
}

/** Hours as people write them (`1,5`, `1:30`), kept in minutes. */
export function HoursInput(props: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <NumberField
      placeholder=""
      title={t("general.hoursHint")}
      {...props}
      show={(minutes) => showHours(minutes, language)}
      read={parseHours}
      unit={t("general.hoursUnit")}
      badText={t("general.notHours")}
    />
  );
}

/** 90 → `1,5`; minutes that are no tidy part of an hour keep the clock's form: 100 → `1:40`. */
function showHours(minutes: number, language: "pl" | "en"): string {
  const hundredths = (minutes * 100) / 60;
  if (!Number.isInteger(hundredths))
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  const text = String(minutes / 60);
  return language === "pl" ? text.replace(".", ",") : text;
}

/** An amount in złoty, kept in grosze. */
export function MoneyInput(props: Props & { unit?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <NumberField
      {...props}
      show={(grosze) => formatNumber(grosze / 100, { decimals: 2, language })}
      read={parseMoney}
      unit={props.unit ?? (language === "pl" ? "zł" : "PLN")}
      badText={t("general.notMoney")}
    />
  );
}
