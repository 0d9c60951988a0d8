import { ActionIcon, Button, Popover, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconBookmark, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./saved-views.module.css";

type Fields = Record<string, string | undefined>;
interface View {
  name: string;
  fields: Fields;
}

interface Props {
  /** The list whose views these are. */
  name: string;
  /** The fields of the address that make a view, as they stand now. */
  fields: Fields;
  onChoose(fields: Fields): void;
}

/** Search, filters and sorting under a name, remembered in this browser. */
export function SavedViews({ name, fields, onChoose }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [newName, setNewName] = useState("");
  const [views, setViews] = useLocalStorage<View[]>({
    key: `ewaluator-pal.views.${name}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const save = () => {
    const text = newName.trim();
    if (text === "") return;
    setViews([...views.filter((view) => view.name !== text), { name: text, fields }]);
    setNewName("");
  };
  const choose = (view: View) => {
    // A field that the view does not name is taken out of the address.
    const empty = Object.fromEntries(Object.keys(fields).map((key) => [key, undefined]));
    onChoose({ ...empty, ...view.fields });
    setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      width={320}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} />} onClick={() => setOpened(!opened)}>
          {t("tables.views")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {views.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("tables.noViews")}
            </Text>
          ) : (
            <ul className={classes.views} aria-label={t("tables.views")}>
              {views.map((view) => (
                <li key={view.name} className={classes.view}>
                  <UnstyledButton className={classes.choose} onClick={() => choose(view)}>
                    {view.name}
                  </UnstyledButton>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="dimmed"
                    aria-label={t("tables.removeView", { name: view.name })}
                    onClick={() => setViews(views.filter((one) => one.name !== view.name))}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <TextInput
            label={t("tables.viewName")}
            placeholder={t("tables.viewNamePlaceholder")}
            value={newName}
            autoComplete="off"
            onChange={(event) => setNewName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && save()}
          />
          <Button disabled={newName.trim() === ""} onClick={save}>
            {t("tables.saveView")}
          </Button>
          <Text size="xs" c="dimmed">
            {t("tables.viewsHint")}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
