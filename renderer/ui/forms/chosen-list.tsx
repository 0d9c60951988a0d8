import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./type-ahead.module.css";

interface Chosen {
  id: string;
  name: string;
  detail?: string;
  /** What belongs to the choice, e.g. its role. */
  controls?: ReactNode;
}

/** What was chosen so far, each with its controls and a way off the list. */
export function ChosenList({
  label,
  items,
  onRemove,
}: {
  label: string;
  items: Chosen[];
  onRemove(id: string): void;
}) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} style={{ listStyle: "none", margin: "4px 0 0", padding: 0 }}>
      {items.map((item) => (
        <li key={item.id} className={classes.chosen}>
          <span className={classes.chosenName}>
            {item.name} {item.detail && <span className={classes.detail}>{item.detail}</span>}
          </span>
          {item.controls}
          <ActionIcon
            variant="subtle"
            color="gray"
            c="dimmed"
            aria-label={t("general.remove", { name: item.name })}
            onClick={() => onRemove(item.id)}
          >
            <IconX size={16} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
