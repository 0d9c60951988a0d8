import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./chain-box.module.css";

export interface ChainItem {
  id: string;
  /** What it is, in a word. */
  kind: string;
  title: string;
  day: string;
  /** Its page; null where the record is shown here already. */
  href: string | null;
  open(): void;
}

const shownAtFirst = 4;

/** What a record came from and what came of it, each a step away. */
export function ChainBox({ before, after }: { before: ChainItem[]; after: ChainItem[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.box} aria-label={t("chain.title")}>
      <ChainSide label={t("chain.before")} empty={t("chain.nothingBefore")} items={before} />
      <ChainSide label={t("chain.after")} empty={t("chain.nothingAfter")} items={after} />
    </section>
  );
}

function ChainSide({ label, empty, items }: { label: string; empty: string; items: ChainItem[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <div className={classes.side}>
      <h3 className={classes.label}>{label}</h3>
      {items.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ul className={classes.items}>
        {shown.map((item) => (
          <li key={`${item.kind} ${item.id}`} className={classes.item}>
            <span className={classes.kind}>
              {item.kind}
              {item.day && ` · ${item.day}`}
            </span>
            {item.href === null ? (
              <span className={classes.title}>{item.title}</span>
            ) : (
              <a
                className={classes.title}
                href={item.href}
                title={item.title}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  item.open();
                }}
              >
                {item.title}
              </a>
            )}
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t("chain.showAll", { count: items.length })}
        </button>
      )}
    </div>
  );
}
