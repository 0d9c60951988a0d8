import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { IconCalendarEvent, IconFolder, IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { programmePages, workspacePages } from "./rail.tsx";

const eventsShown = 7;
const lettersBeforeSearch = 2;

/** Ctrl+K: pages, programmes, and the events of the programme at hand. */
export function CommandPalette({ onNewEvent }: { onNewEvent: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { programmes, programme } = useWorkspaceContext();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 150);
  const wanted = foldText(query);
  const fits = (...texts: string[]) => texts.some((text) => foldText(text).includes(wanted));

  const { data: events } = useQuery({
    ...orpc.events.list.queryOptions({
      input: { programmeId: programme?.id, search: asked, limit: eventsShown, offset: 0 },
    }),
    enabled: programme !== null && asked.length >= lettersBeforeSearch,
  });
  const go = (to: string, search?: Record<string, string>) => void navigate({ to, search } as never);

  const pages = [...(programme ? programmePages : []), ...workspacePages]
    .map((item) => ({ ...item, text: t(`navigation.${item.key}`) }))
    .filter((item) => fits(item.text));
  const foundProgrammes = programmes.filter((row) => fits(row.name, row.code));
  const foundEvents = asked.length >= lettersBeforeSearch ? (events?.rows ?? []) : [];
  const newEventText = t("navigation.newEvent");
  const offersNewEvent = programme !== null && fits(newEventText);
  const nothing = pages.length + foundProgrammes.length + foundEvents.length === 0 && !offersNewEvent;

  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut="mod + K" scrollable maxHeight={420}>
      <Spotlight.Search
        placeholder={t("navigation.findPlaceholder")}
        aria-label={t("navigation.find")}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {offersNewEvent && (
          <Spotlight.Action label={newEventText} leftSection={<IconPlus size={18} />} onClick={onNewEvent} />
        )}
        {foundEvents.length > 0 && programme && (
          <Spotlight.ActionsGroup label={t("navigation.eventsGroup")}>
            {foundEvents.map((event) => (
              <Spotlight.Action
                key={event.id}
                label={event.title}
                description={formatDay(event.date, language)}
                leftSection={<IconCalendarEvent size={18} />}
                onClick={() => go(`/p/${programme.code}/events`, { record: event.id })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t("navigation.pages")}>
            {pages.map(({ key, to, icon: Icon, text }) => (
              <Spotlight.Action
                key={key}
                label={text}
                leftSection={<Icon size={18} stroke={1.6} />}
                onClick={() => go(to.replace("$programmeCode", programme?.code ?? ""))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundProgrammes.length > 0 && (
          <Spotlight.ActionsGroup label={t("navigation.programmesGroup")}>
            {foundProgrammes.map((row) => (
              <Spotlight.Action
                key={row.id}
                label={row.name}
                description={row.code}
                leftSection={<IconFolder size={18} />}
                onClick={() => go(`/p/${row.code}/overview`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t("navigation.findNothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
