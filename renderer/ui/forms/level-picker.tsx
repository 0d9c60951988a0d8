import { type KeyboardEvent, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { initiativeLevelLabel } from "../../../shared/vocabulary/initiative-level.ts";
import { INITIATIVE_LEVELS, type InitiativeLevel } from "../../../shared/vocabulary/records.ts";
import { useLanguage } from "../language.ts";
import formClasses from "./form-parts.module.css";
import { levelGround } from "./level-colour.ts";
import classes from "./level-picker.module.css";

interface Props {
  label: string;
  /** null = not known who started and ran it. */
  value: number | null;
  onChange(value: number | null): void;
  error?: ReactNode;
}

/** The levels 0–4 as colour and number, and unknown; digits choose at once, the meaning of the chosen one is said below. */
export function LevelPicker({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useId();
  const meaningId = useId();
  const choices: (InitiativeLevel | null)[] = [null, ...INITIATIVE_LEVELS];
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^[0-4]$/.test(event.key)) onChange(Number(event.key));
    else if (event.key === "?" || event.key === "Backspace" || event.key === "Delete") onChange(null);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className={formClasses.group} aria-describedby={meaningId} onKeyDown={onKeyDown}>
      <legend className={formClasses.legend}>{label}</legend>
      <div className={classes.levels}>
        {choices.map((level) => (
          <label
            key={level ?? "unknown"}
            className={classes.level}
            title={initiativeLevelLabel(level, "long", language)}
          >
            <input
              type="radio"
              name={name}
              value={level ?? ""}
              checked={value === level}
              onChange={() => onChange(level)}
              aria-label={initiativeLevelLabel(level, "long", language)}
            />
            <span className={classes.box} aria-hidden>
              {level ?? t("general.unknown")}
            </span>
            <span className={classes.bar} style={{ background: levelGround(level) }} aria-hidden />
          </label>
        ))}
      </div>
      <div id={meaningId} className={formClasses.hint} style={{ marginTop: 4 }}>
        {error ? (
          <span role="alert" style={{ color: "var(--mantine-color-error)" }}>
            {error}
          </span>
        ) : (
          initiativeLevelLabel(value as InitiativeLevel | null, "long", language)
        )}
      </div>
    </fieldset>
  );
}

/** A level in a list: colour and number, never colour alone. */
export function LevelMark({ level }: { level: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span
      className={classes.mark}
      title={initiativeLevelLabel(level as InitiativeLevel | null, "long", language)}
    >
      <span className={classes.swatch} style={{ background: levelGround(level) }} aria-hidden />
      {level ?? <span style={{ color: "var(--mantine-color-dimmed)" }}>{t("general.unknownShort")}</span>}
    </span>
  );
}
