// biome-ignore-all lint/a11y/useSemanticElements: the grid holds the focus, its boxes are named by aria-activedescendant
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus, its boxes are named by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RollCall } from "../../../shared/contract/activities.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { ATTENDANCE_ROLES, type AttendanceRole } from "../../../shared/vocabulary/records.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { personName } from "../../api/find-records.ts";
import { useLanguage } from "../../ui/language.ts";
import { AddToRollCall } from "./add-to-roll-call.tsx";
import classes from "./roll-call.module.css";
import { SessionCounts } from "./session-counts.tsx";

interface Props {
  name: string;
  call: RollCall;
  roleOf(eventId: string, personId: string): AttendanceRole | null;
  onMark(eventId: string, personId: string, role: AttendanceRole | null): void;
  onAdd(personId: string): void;
  onOpenSession(eventId: string): void;
}

/** People down, sessions across; one stop for Tab, arrows walk, Space ticks, digits give the role, a letter looks for a person. */
export function RollCallGrid({ name, call, roleOf, onMark, onAdd, onOpenSession }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const finder = useRef<HTMLDivElement>(null);
  const { people, sessions } = call;
  const [place, setPlace] = useState({ row: 0, column: sessions.length - 1 });
  const row = Math.max(0, Math.min(place.row, people.length - 1));
  const column = Math.min(place.column, sessions.length - 1);
  const boxId = (atRow: number, atColumn: number) => `${gridId}-${atRow}-${atColumn}`;

  const move = (down: number, right: number) => {
    const next = {
      row: Math.max(0, Math.min(people.length - 1, row + down)),
      column: Math.max(0, Math.min(sessions.length - 1, column + right)),
    };
    setPlace(next);
    document.getElementById(boxId(next.row, next.column))?.scrollIntoView({ block: "nearest" });
  };
  const markAt = (role: (before: AttendanceRole | null) => AttendanceRole | null) => {
    const [session, person] = [sessions[column], people[row]];
    if (session && person) onMark(session.id, person.id, role(roleOf(session.id, person.id)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Polish letters come with AltGr, which Windows tells as Ctrl and Alt together.
    const polishLetter = event.getModifierState("AltGraph");
    const command = !polishLetter && (event.ctrlKey || event.metaKey || event.altKey);
    if (event.target !== event.currentTarget || command) return;
    const moves: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [10, 0],
      PageUp: [-10, 0],
      Home: [0, -sessions.length],
      End: [0, sessions.length],
    };
    const step = moves[event.key];
    const role = ATTENDANCE_ROLES[Number(event.key) - 1];
    if (step) move(...step);
    else if (event.key === " ") markAt((before) => (before === null ? "participant" : null));
    else if (event.key === "Delete" || event.key === "Backspace") markAt(() => null);
    else if (role) markAt(() => role);
    // The letter that was typed goes into the field it leads to.
    else if (/^\p{L}$/u.test(event.key)) return finder.current?.querySelector("input")?.focus();
    else return;
    event.preventDefault();
  };
  const added = (personId: string) => {
    const session = sessions[column];
    onAdd(personId);
    if (session) onMark(session.id, personId, "participant");
    grid.current?.focus();
  };

  return (
    <>
      <p className={classes.hint}>{t("rollCall.hint")}</p>
      <div className={classes.scroll}>
        <div
          ref={grid}
          role="grid"
          aria-label={t("rollCall.grid", { name })}
          aria-rowcount={people.length + 1}
          aria-colcount={sessions.length + 1}
          aria-activedescendant={people.length > 0 ? boxId(row, column) : undefined}
          tabIndex={0}
          className={classes.grid}
          style={{
            gridTemplateColumns: `minmax(180px, 320px) repeat(${sessions.length}, minmax(84px, 108px))`,
          }}
          onKeyDown={onKeyDown}
        >
          <div role="row" className={classes.row}>
            <div role="columnheader" className={classes.head}>
              {t("rollCall.person")}
            </div>
            {sessions.map((session) => (
              <div key={session.id} role="columnheader" className={`${classes.head} ${classes.day}`}>
                {formatDay(session.date, language)}
              </div>
            ))}
          </div>
          {people.map((person, atRow) => (
            <div key={person.id} role="row" className={classes.row} data-active={atRow === row || undefined}>
              <div role="rowheader" className={classes.person} title={personName(person)}>
                <span className={classes.personName}>{personName(person)}</span>
                {person.staff && <span className={classes.tag}>{t("events.field.staffPerson")}</span>}
              </div>
              {sessions.map((session, atColumn) => {
                const role = roleOf(session.id, person.id);
                const mark = role === null ? t("rollCall.absent") : label("ATTENDANCE_ROLES", role, language);
                return (
                  <div
                    key={session.id}
                    id={boxId(atRow, atColumn)}
                    role="gridcell"
                    aria-label={t("rollCall.cell", {
                      name: personName(person),
                      day: formatDay(session.date, language),
                      mark,
                    })}
                    aria-selected={atRow === row && atColumn === column}
                    className={classes.box}
                    onClick={() => {
                      setPlace({ row: atRow, column: atColumn });
                      onMark(session.id, person.id, role === null ? "participant" : null);
                    }}
                  >
                    {role !== null && (
                      <span className={classes.mark} data-role={role} title={mark}>
                        {role === "participant" ? "✓" : mark}
                      </span>
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <div className={classes.foot}>
        <SessionCounts
          sessions={sessions}
          format={(count) => formatNumber(count, { decimals: 0, language })}
          onOpenSession={onOpenSession}
        />
        <div ref={finder} className={classes.finder}>
          <AddToRollCall
            shown={people.map(({ id }) => id)}
            onAdd={added}
            onLeave={() => grid.current?.focus()}
          />
        </div>
      </div>
    </>
  );
}
