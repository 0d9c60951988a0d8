import { ActionIcon, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { readDay } from "../../../shared/vocabulary/read-day.ts";
import { useLanguage } from "../language.ts";
import { useReadField } from "./field-state.ts";

const DayCalendar = lazy(() => import("./day-calendar.tsx"));

interface Props {
  label: string;
  /** An ISO day, a month (`2017-12`) where `months`, or what was typed and cannot be read. */
  value: string | null;
  onChange(value: string | null): void;
  today: string;
  /** Also takes a month without a day, for sources that tell no day. */
  months?: boolean;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
  /** The label is only heard, where a heading above says what the field is. */
  hiddenLabel?: boolean;
  placeholder?: string;
  w?: number | string;
}

const isMonth = (text: string) => /^\d{4}-\d{2}$/.test(text) && isIsoDay(`${text}-01`);

/** A day typed as people type it; arrow up and down go a day on and back. */
export function DayInput(props: Props) {
  const { label, value, onChange, today, months = false, error, hiddenLabel, placeholder, ...rest } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const field = useReadField<string>({
    value,
    show: (day) => (day !== null && (isIsoDay(day) || isMonth(day)) ? formatDay(day, language) : (day ?? "")),
    read: (text) => readDay(text, today, { months }),
    onChange,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") field.commit();
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined || event.altKey) return;
    const day = readDay(field.text, today) ?? (field.text === "" ? addDays(today, -step) : undefined);
    if (day === undefined || !isIsoDay(day)) return;
    event.preventDefault();
    onChange(addDays(day, step));
  };

  return (
    <TextInput
      {...(hiddenLabel ? { "aria-label": label } : { label })}
      value={field.text}
      onChange={(event) => field.setText(event.currentTarget.value)}
      onBlur={field.commit}
      onKeyDown={onKeyDown}
      placeholder={placeholder ?? t(months ? "general.dayOrMonthShape" : "general.dayShape")}
      title={t(months ? "general.dayOrMonthHint" : "general.dayHint")}
      error={error ?? (field.bad ? t(months ? "failure.notADayOrMonth" : "failure.notADay") : undefined)}
      classNames={{ input: "tabular" }}
      autoComplete="off"
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <Tooltip label={t("general.openCalendar")}>
              <ActionIcon
                variant="subtle"
                color="gray"
                c="dimmed"
                tabIndex={-1}
                disabled={rest.disabled}
                aria-label={t("general.openCalendar")}
                onClick={() => setOpened(!opened)}
              >
                <IconCalendar size={16} />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={null}>
              <DayCalendar
                day={value !== null && isIsoDay(value) ? value : null}
                today={today}
                onChange={(day) => {
                  onChange(day);
                  setOpened(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
      {...rest}
    />
  );
}
