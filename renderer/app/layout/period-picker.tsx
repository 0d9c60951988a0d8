import {
  ActionIcon,
  Button,
  Group,
  Popover,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Tooltip,
} from "@mantine/core";
import { IconCalendar, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import {
  formatPeriod,
  halfYear,
  type Period,
  quarter,
  yearPeriod,
} from "../../../shared/vocabulary/periods.ts";
import { type PeriodKind, periodKind, stepPeriod } from "../../api/period-address.ts";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { useLanguage } from "../../ui/language.ts";

interface Props {
  period: Period;
  today: string;
  onChange(period: Period): void;
}

/** The period of every figure on screen: a year, a half, a quarter or own days; arrows go to the one before and after. */
export function PeriodPicker({ period, today, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const name = formatPeriod(period, language);
  const choose = (chosen: Period) => {
    onChange(chosen);
    setOpened(false);
  };
  return (
    <Group gap={2} wrap="nowrap">
      <Arrow label={t("navigation.earlierPeriod")} onClick={() => onChange(stepPeriod(period, -1))} earlier />
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        shadow="md"
        width={300}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconCalendar size={16} />}
            onClick={() => setOpened(!opened)}
            aria-label={t("navigation.period", { period: name })}
            className="tabular"
          >
            {name}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Choice period={period} today={today} onChange={choose} />
        </Popover.Dropdown>
      </Popover>
      <Arrow label={t("navigation.laterPeriod")} onClick={() => onChange(stepPeriod(period, 1))} />
    </Group>
  );
}

function Arrow({ label, onClick, earlier }: { label: string; onClick(): void; earlier?: boolean }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={label} onClick={onClick}>
        {earlier ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}

const partsOfYear = { half: [1, 2], quarter: [1, 2, 3, 4] } as const;
const romans = ["I", "II", "III", "IV"];
const yearsShown = 8;

function Choice({ period, today, onChange }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PeriodKind>(periodKind(period));
  const [year, setYear] = useState(yearOf(period.to));
  const lastYear = Math.max(yearOf(today), year);
  const years = Array.from({ length: yearsShown }, (_, index) => lastYear - yearsShown + 1 + index);
  const part = (number: number) =>
    kind === "half" ? halfYear(year, number as 1 | 2) : quarter(year, number as 1 | 2 | 3 | 4);
  const isChosen = (candidate: Period) => candidate.from === period.from && candidate.to === period.to;
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("navigation.periodKind")}
        value={kind}
        onChange={(value) => setKind(value as PeriodKind)}
        data={(["year", "half", "quarter", "own"] as const).map((value) => ({
          value,
          label: t(`navigation.${value}`),
        }))}
      />
      {kind === "own" ? (
        <OwnDays period={period} today={today} onChange={onChange} />
      ) : (
        <>
          <SimpleGrid cols={4} spacing={4} verticalSpacing={4}>
            {years.map((candidate) => (
              <Button
                key={candidate}
                size="xs"
                px={0}
                className="tabular"
                variant={candidate === year ? "light" : "subtle"}
                color={candidate === year ? "accent" : "gray"}
                c={candidate === year ? undefined : "var(--mantine-color-text)"}
                aria-pressed={candidate === year}
                onClick={() => (kind === "year" ? onChange(yearPeriod(candidate)) : setYear(candidate))}
              >
                {candidate}
              </Button>
            ))}
          </SimpleGrid>
          {kind !== "year" && (
            <Group gap={4} grow>
              {partsOfYear[kind].map((number) => (
                <Button
                  key={number}
                  size="xs"
                  variant={isChosen(part(number)) ? "filled" : "default"}
                  onClick={() => onChange(part(number))}
                >
                  {romans[number - 1]}
                </Button>
              ))}
            </Group>
          )}
        </>
      )}
    </Stack>
  );
}

function OwnDays({ period, today, onChange }: Props) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string | null>(period.from);
  const [to, setTo] = useState<string | null>(period.to);
  const usable = from !== null && to !== null && from <= to;
  return (
    <Stack gap="sm">
      <Group gap="xs" grow>
        <DayInput label={t("navigation.from")} value={from} onChange={setFrom} today={today} />
        <DayInput label={t("navigation.to")} value={to} onChange={setTo} today={today} />
      </Group>
      <Button disabled={!usable} onClick={() => usable && onChange({ from, to })}>
        {t("navigation.applyPeriod")}
      </Button>
    </Stack>
  );
}
