import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./type-ahead.module.css";

export interface Found {
  id: string;
  label: string;
  /** Told beside the name, so that namesakes can be told apart. */
  detail?: string;
}

interface Props {
  label: string;
  placeholder?: string;
  query: string;
  onQuery(query: string): void;
  /** What was found for the query, best first; already chosen ones left out. */
  found: Found[];
  /** More was found than is shown. */
  more?: boolean;
  busy?: boolean;
  /** Told when somebody comes to the field: now it is worth looking. */
  onWake?(): void;
  onPick(found: Found): void;
  /** Offered last, when nothing of exactly that name was found. */
  onCreate?: ((text: string) => void) | undefined;
  error?: ReactNode;
  description?: ReactNode;
  /** Only one is wanted: the choices go away once it is picked. */
  single?: boolean;
}

const create = "create";

/** Finds a record by the beginning of its name and adds it; the field is then ready for the next one. */
export function TypeAhead(props: Props) {
  const { t } = useTranslation();
  const { label, placeholder, query, onQuery, found, more, busy, onPick, onCreate, error, description } =
    props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [focused, setFocused] = useState(false);
  const [taking, setTaking] = useState(false);
  const text = query.trim();
  const canCreate = onCreate !== undefined && text !== "" && !found.some((one) => one.label === text);

  const best = found[0]?.id ?? (canCreate ? create : undefined);

  const choose = (value: string) => {
    if (value === create) onCreate?.(text);
    else {
      const picked = found.find((one) => one.id === value);
      if (picked) onPick(picked);
    }
    onQuery("");
    combobox.resetSelectedOption();
    if (props.single) combobox.closeDropdown();
  };

  // Whoever types fast presses Enter before the answer is there: the best match is then taken when it comes.
  useEffect(() => {
    if (!taking || busy) return;
    setTaking(false);
    if (best) choose(best);
  });

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={placeholder}
          description={description}
          error={error}
          value={query}
          autoComplete="off"
          rightSection={busy && focused ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTaking(false);
            onQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => {
            setFocused(true);
            props.onWake?.();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            setFocused(false);
            combobox.closeDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape" && combobox.dropdownOpened) {
              event.preventDefault();
              combobox.closeDropdown();
            }
            // Enter with something typed takes the best match, without an arrow first.
            if (
              event.key === "Enter" &&
              !event.ctrlKey &&
              text !== "" &&
              combobox.dropdownOpened &&
              combobox.getSelectedOptionIndex() < 0
            ) {
              event.preventDefault();
              if (busy) setTaking(true);
              else if (best) choose(best);
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && !canCreate && (text === "" || busy)}>
        <Combobox.Options mah={280} style={{ overflowY: "auto" }}>
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              <span className={classes.option}>
                <span>{one.label}</span>
                {one.detail && <span className={classes.detail}>{one.detail}</span>}
              </span>
            </Combobox.Option>
          ))}
          {canCreate && (
            <Combobox.Option value={create}>
              <span className={classes.option}>
                <span>
                  <IconPlus size={14} style={{ verticalAlign: "-2px" }} aria-hidden />{" "}
                  {t("general.create", { name: text })}
                </span>
              </span>
            </Combobox.Option>
          )}
          {found.length === 0 && !canCreate && text !== "" && !busy && (
            <Combobox.Empty>{t("general.noMatches")}</Combobox.Empty>
          )}
          {more && <Combobox.Empty>{t("general.keepTyping")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
