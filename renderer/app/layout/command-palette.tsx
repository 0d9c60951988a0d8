import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { IconFileText, IconFolder, IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundRecord } from "../../../shared/contract/search.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { FOUND_KINDS } from "../../../shared/vocabulary/found-kinds.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { programmePages, workspacePages } from "./rail.tsx";
import { useRecentRecords } from "./use-recent-records.ts";

const lettersBeforeSearch = 2;

/** On which page of a programme a kind of record opens; a person and an organisation open in the programme at hand. */
const pageOfKind: Record<FoundRecord["kind"], string | undefined> = {
  event: "events",
  activity: "activities",
  person: "people",
  organisation: "organisations",
  partnership: "partnerships",
  diagnosis: "diagnosis",
  proposal: "diagnosis/proposals",
  action: "diagnosis/plan",
  // Programmes stand in a group of their own.
  programme: undefined,
};

/** Ctrl+K: commands, records of every kind, pages and programmes; what was opened last comes first while nothing is typed. */
export function CommandPalette({ onNewEvent }: { onNewEvent: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { programmes, programme } = useWorkspaceContext();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 150);
  const wanted = foldText(query);
  const fits = (...texts: string[]) => texts.some((text) => foldText(text).includes(wanted));

  const { data: records } = useQuery({
    ...orpc.search.find.queryOptions({ input: { text: asked, programmeId: programme?.id } }),
    enabled: asked.length >= lettersBeforeSearch,
    placeholderData: keepPreviousData,
  });
  // Spotlight marks the first line when the text changes; of what is found later none is marked, and Enter would go nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new answers are what the effect follows
  useEffect(() => {
    const lines = [...document.querySelectorAll("[data-action]")];
    if (!lines.some((line) => line.hasAttribute("data-selected")))
      lines[0]?.setAttribute("data-selected", "true");
  }, [records]);
  const { recent, remember } = useRecentRecords();
  const go = (to: string, search?: Record<string, string>) => void navigate({ to, search } as never);

  const pages = [...(programme ? programmePages : []), ...workspacePages]
    .map((item) => ({ ...item, text: t(`navigation.${item.key}`) }))
    .filter((item) => fits(item.text));
  const foundProgrammes = programmes.filter((row) => fits(row.name, row.code));
  const foundRecords = asked.length >= lettersBeforeSearch ? (records ?? []) : [];
  const codes = new Set(programmes.map((row) => row.code));
  const open = (record: FoundRecord) => {
    const page = pageOfKind[record.kind];
    const code = record.programmeCode ?? programme?.code ?? programmes[0]?.code;
    if (!page || !code) return;
    remember(record);
    go(`/p/${code}/${page}`, { record: record.id, span: "all" });
  };
  // A workspace of another day may lack what was opened then.
  const shownRecent =
    wanted === "" ? recent.filter(({ programmeCode }) => !programmeCode || codes.has(programmeCode)) : [];
  const newEventText = t("navigation.newEvent");
  const offersNewEvent = programme !== null && fits(newEventText);
  const nothing = pages.length + foundProgrammes.length + foundRecords.length === 0 && !offersNewEvent;

  const recordAction = (record: FoundRecord) => (
    <Spotlight.Action
      key={record.id}
      label={record.title}
      description={[record.date && formatDay(record.date, language), record.programmeCode]
        .filter(Boolean)
        .join(" · ")}
      leftSection={<IconFileText size={18} stroke={1.6} />}
      onClick={() => open(record)}
    />
  );

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      attributes={{ content: { "aria-label": t("navigation.find") } }}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder={t("navigation.findPlaceholder")}
        aria-label={t("navigation.find")}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {offersNewEvent && (
          <Spotlight.Action label={newEventText} leftSection={<IconPlus size={18} />} onClick={onNewEvent} />
        )}
        {shownRecent.length > 0 && (
          <Spotlight.ActionsGroup label={t("search.recent")}>
            {shownRecent.map(recordAction)}
          </Spotlight.ActionsGroup>
        )}
        {FOUND_KINDS.map((kind) => {
          const ofKind = foundRecords.filter((record) => record.kind === kind && pageOfKind[kind]);
          return (
            ofKind.length > 0 && (
              <Spotlight.ActionsGroup key={kind} label={t(`search.${kind}`)}>
                {ofKind.map(recordAction)}
              </Spotlight.ActionsGroup>
            )
          );
        })}
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
