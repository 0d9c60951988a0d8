import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback, useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const millisecondsToThink = 180;

/** Searches the list as one types; `/` comes here from anywhere on the page, Escape empties it. */
export function ListSearch({ query, onChange }: { query: string; onChange(query: string): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(query);
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(query);
  useHotkeys([["/", () => input.current?.focus()]]);
  const tell = useDebouncedCallback((next: string) => {
    sent.current = next;
    onChange(next);
  }, millisecondsToThink);
  useEffect(() => {
    if (query !== sent.current) {
      sent.current = query;
      setText(query);
    }
  }, [query]);
  const set = (next: string) => {
    setText(next);
    tell(next.trim());
  };
  return (
    <TextInput
      ref={input}
      w={170}
      value={text}
      placeholder={`${t("general.search")}  /`}
      aria-label={t("general.searchList")}
      leftSection={<IconSearch size={16} />}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || text === "") return;
        event.preventDefault();
        set("");
      }}
      rightSection={
        text === "" ? null : (
          <CloseButton size="sm" tabIndex={-1} aria-label={t("general.clear")} onClick={() => set("")} />
        )
      }
    />
  );
}
