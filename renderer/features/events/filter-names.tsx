import { Badge, CloseButton } from "@mantine/core";
import { type SkipToken, skipToken, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AddressSearch } from "../../api/address.ts";
import { personName } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";

/** Says whose events are shown, when the list was opened from a record. */
export function FilterNames({ search, onClear }: { search: AddressSearch; onClear(): void }) {
  const { t } = useTranslation();
  const input = (id: string | undefined): { input: { id: string } | SkipToken } => ({
    input: id ? { id } : skipToken,
  });
  const { data: activity } = useQuery(orpc.activities.get.queryOptions(input(search.activity)));
  const { data: partnership } = useQuery(orpc.partnerships.get.queryOptions(input(search.partnership)));
  const { data: organisation } = useQuery(orpc.organisations.get.queryOptions(input(search.organisation)));
  const { data: person } = useQuery(orpc.people.get.queryOptions(input(search.person)));
  const names = [
    activity && t("events.ofActivity", { name: activity.name }),
    partnership && t("events.ofPartnership", { name: partnership.name }),
    organisation && t("events.ofOrganisation", { name: organisation.name }),
    person && t("events.ofPerson", { name: personName(person) }),
  ].filter(Boolean);
  return (
    <div style={{ padding: "0 16px 8px" }}>
      <Badge
        variant="light"
        tt="none"
        size="lg"
        radius="sm"
        rightSection={<CloseButton size="xs" aria-label={t("general.clearFilters")} onClick={onClear} />}
      >
        {names.join(" · ")}
      </Badge>
    </div>
  );
}
