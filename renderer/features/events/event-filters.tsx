import { Chip, Group } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { initiativeLevelLabel } from "../../../shared/vocabulary/initiative-level.ts";
import { formatPeriod, type Period } from "../../../shared/vocabulary/periods.ts";
import { INITIATIVE_LEVELS } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import type { ListAddress } from "../../api/list-address.ts";
import { useLanguage } from "../../ui/language.ts";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";
import { ListSearch } from "../../ui/tables/list-search.tsx";

interface Props {
  list: ListAddress;
  period: Period;
  allPeriods: boolean;
}

export const EventFilters = memo(function EventFilters({ list, period, allPeriods }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { search, setFilter } = list;
  const levels = [
    ...INITIATIVE_LEVELS.map((level) => ({
      id: String(level),
      label: initiativeLevelLabel(level, "short", language),
    })),
    { id: "unknown", label: initiativeLevelLabel(null, "short", language) },
  ];
  return (
    <>
      <ListSearch query={list.query} onChange={list.setQuery} />
      <FilterSelect
        label={t("events.column.kind")}
        value={search.kind}
        choices={labelsOf("EVENT_KINDS", language)}
        onChange={(kind) => setFilter({ kind })}
      />
      <FilterSelect
        label={t("events.column.initiativeLevel")}
        value={search.level}
        choices={levels}
        onChange={(level) => setFilter({ level })}
        w={116}
      />
      <FilterSelect
        label={t("events.column.status")}
        value={search.status}
        choices={labelsOf("EVENT_STATUSES", language)}
        onChange={(status) => setFilter({ status })}
        w={116}
      />
      <FilterSelect
        label={t("events.column.recordState")}
        value={search.state}
        choices={labelsOf("RECORD_STATES", language)}
        onChange={(state) => setFilter({ state })}
        w={116}
      />
      <Group gap={6} h={32}>
        <Chip
          size="xs"
          checked={search.incomplete === "yes"}
          onChange={(checked) => setFilter({ incomplete: checked ? "yes" : undefined })}
        >
          {t("events.incomplete")}
        </Chip>
        <Chip
          size="xs"
          checked={allPeriods}
          onChange={(checked) => setFilter({ span: checked ? "all" : undefined })}
          title={allPeriods ? undefined : t("events.onlyPeriod", { period: formatPeriod(period, language) })}
        >
          {t("events.allPeriods")}
        </Chip>
      </Group>
    </>
  );
});
