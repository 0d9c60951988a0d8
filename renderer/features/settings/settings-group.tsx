import type { ReactNode } from "react";
import classes from "./settings.module.css";

export function SettingsGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}

/** One setting: its name and what it does on the left, its control on the right. */
export function Setting({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.setting}>
      <div>
        <div>{name}</div>
        {hint && <div className={classes.hint}>{hint}</div>}
      </div>
      {children}
    </div>
  );
}
