import type { QuickEntry } from "../../../shared/contract/events.ts";
import { isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { parseMoney } from "../../../shared/vocabulary/money.ts";
import { parseHours } from "../../../shared/vocabulary/numbers.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { readDay } from "../../../shared/vocabulary/read-day.ts";
import { parseLabel } from "../../../shared/vocabulary/vocabulary-labels.ts";

/** What the programme knows that a line may name: an activity brings its kind, place and usual hours along. */
export interface KnownActivity {
  id: string;
  name: string;
  kind: QuickEntry["values"]["kind"];
  place: string | null;
  usualStartsAt: string | null;
  usualLengthMinutes: number | null;
}

type Values = QuickEntry["values"];
type Field = QuickEntry["read"][number]["field"];
interface Line {
  values: Values;
  read: QuickEntry["read"];
  words: (string | undefined)[];
  today: string;
}

const minutesOfDay = 24 * 60;

/**
 * One line as people say it: `wt 16-18 klub seniora 14 seniorów 2h`. Day, hours, counts, time, cost, level, status and place are
 * taken out wherever they stand; what is left is the name. Nothing is guessed: a word that is no field stays in the name.
 * Hours without a word are how long it lasted, and the staff's time when that is known already (`16-18 … 2h`).
 */
export function readQuickEntry(text: string, today: string, activities: KnownActivity[]): QuickEntry {
  const line: Line = {
    values: {
      scope: "community",
      activityId: null,
      date: today,
      startsAt: null,
      lengthMinutes: null,
      title: "",
      kind: null,
      place: null,
      status: "held",
      initiativeLevel: null,
      headCounts: { children: null, youth: null, adults: null, seniors: null, unknown: null },
      staffMinutes: null,
      volunteerMinutes: null,
      mopsCostGrosze: null,
    },
    read: [],
    words: text.split(/\s+/).filter((word) => word !== ""),
    today,
  };
  takePlace(line);
  takeEach(line, [readTimes, readCounts, readLevel, readCost, readWordedHours, readStatus, readDate]);
  takeEach(line, [readBareHours]);
  takeName(line, activities);
  return { values: line.values, read: line.read };
}

/** Looks at the words from a place on; gives how many it took, 0 when they are not its own. */
type Reader = (line: Line, place: number, word: string, next: string | undefined) => number;

function takeEach(line: Line, readers: Reader[]): void {
  for (let place = 0; place < line.words.length; place++) {
    const word = line.words[place];
    if (word === undefined) continue;
    for (const read of readers) {
      const taken = read(line, place, foldText(word), line.words[place + 1]);
      if (taken === 0) continue;
      for (let one = place; one < place + taken; one++) line.words[one] = undefined;
      break;
    }
  }
}

function note(line: Line, place: number, taken: number, ...fields: Field[]): number {
  const text = line.words.slice(place, place + taken).join(" ");
  for (const field of fields) line.read.push({ text, field });
  return taken;
}

const isRead = (line: Line, field: Field) => line.read.some((part) => part.field === field);

/** `16-18`, `16:30–18:00`, `godz. 16`, `o 16:30`, `16:30`. */
const readTimes: Reader = (line, place, word, next) => {
  if (isRead(line, "startsAt")) return 0;
  const range = /^(\d{1,2}(?:[:.]\d{2})?)[-–](\d{1,2}(?:[:.]\d{2})?)$/.exec(word);
  if (range) {
    const [from, to] = [minuteOf(range[1]), minuteOf(range[2])];
    if (from === undefined || to === undefined || to === from) return 0;
    line.values.startsAt = clock(from);
    line.values.lengthMinutes = to > from ? to - from : to + minutesOfDay - from;
    return note(line, place, 1, "startsAt", "lengthMinutes");
  }
  const said = /^(o|godz\.?|at)$/.test(word) && next !== undefined ? next : undefined;
  const at = minuteOf(said ?? (/^\d{1,2}:\d{2}$/.test(word) ? word : undefined));
  if (at === undefined) return 0;
  line.values.startsAt = clock(at);
  return note(line, place, said === undefined ? 1 : 2, "startsAt");
};

function minuteOf(text: string | undefined): number | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text ?? "");
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Beginnings of the words for the people counted, in both languages. */
const bandWords: [start: RegExp, band: keyof Values["headCounts"]][] = [
  [/^(dziec|child)/, "children"],
  [/^(mlodz|nastol|youth|teen)/, "youth"],
  [/^(doros|adult)/, "adults"],
  [/^(senio)/, "seniors"],
  [/^(osob|os\.?$|uczestni|people|person)/, "unknown"],
];

/** `14 seniorów`, `3 dzieci`, `20 osób`. */
const readCounts: Reader = (line, place, word, next) => {
  if (!/^\d{1,5}$/.test(word) || next === undefined) return 0;
  const folded = foldText(next);
  const band = bandWords.find(([start]) => start.test(folded))?.[1];
  if (band === undefined) return 0;
  line.values.headCounts[band] = (line.values.headCounts[band] ?? 0) + Number(word);
  return note(line, place, 2, "headCounts");
};

/** `poziom 3`, `p3`, `level 3`. */
const readLevel: Reader = (line, place, word, next) => {
  const together = /^p([0-4])$/.exec(word)?.[1];
  const apart = /^(poziom|level)$/.test(word) && /^[0-4]$/.test(next ?? "") ? next : undefined;
  const level = together ?? apart;
  if (level === undefined || isRead(line, "initiativeLevel")) return 0;
  line.values.initiativeLevel = Number(level);
  return note(line, place, together === undefined ? 2 : 1, "initiativeLevel");
};

/** `120 zł`, `120,50zł`. */
const readCost: Reader = (line, place, word, next) => {
  const together = /^([\d.,]+)(zl|pln)$/.exec(word)?.[1];
  const apart = /^[\d.,]+$/.test(word) && /^(zl|pln)\.?$/.test(foldText(next ?? "")) ? word : undefined;
  const grosze = parseMoney(together ?? apart ?? "");
  if (grosze === undefined || isRead(line, "mopsCostGrosze")) return 0;
  line.values.mopsCostGrosze = grosze;
  return note(line, place, together === undefined ? 2 : 1, "mopsCostGrosze");
};

const hourUnits = /^(h|godz\.?|godzin\w*|hours?)$/;

/** The hours that begin at a place, as minutes, and how many words they take: `2h`, `1,5 h`, `2 godziny`, `1:30h`. */
function hoursAt(word: string, next: string | undefined): { minutes: number; words: number } | undefined {
  const together = /^(\d+(?:[.,:]\d+)?)(h|godz\.?)$/.exec(word)?.[1];
  const apart = /^\d+(?:[.,:]\d+)?$/.test(word) && hourUnits.test(foldText(next ?? "")) ? word : undefined;
  const minutes = parseHours(together ?? apart ?? "");
  return minutes === undefined ? undefined : { minutes, words: together === undefined ? 2 : 1 };
}

/** `3h prac`, `2 h wol`, `2 godz. pracowników`. */
const readWordedHours: Reader = (line, place, word, next) => {
  const hours = hoursAt(word, next);
  if (!hours) return 0;
  const who = foldText(line.words[place + hours.words] ?? "");
  const field = /^(prac|staff)/.test(who)
    ? "staffMinutes"
    : /^(wol|vol)/.test(who)
      ? "volunteerMinutes"
      : undefined;
  if (field === undefined || isRead(line, field)) return 0;
  line.values[field] = hours.minutes;
  return note(line, place, hours.words + 1, field);
};

const readBareHours: Reader = (line, place, word, next) => {
  const hours = hoursAt(word, next);
  if (!hours) return 0;
  const field = !isRead(line, "lengthMinutes") ? "lengthMinutes" : "staffMinutes";
  if (isRead(line, field)) return 0;
  line.values[field] = hours.minutes;
  return note(line, place, hours.words, field);
};

const readStatus: Reader = (line, place, word) => {
  const status = /^(odwolan|cancel)/.test(word)
    ? "cancelled"
    : /^(planowan|planned)/.test(word)
      ? "planned"
      : undefined;
  if (status === undefined || isRead(line, "status")) return 0;
  line.values.status = status;
  return note(line, place, 1, "status");
};

/** A day by itself (`wczoraj`, `wt`, `12.05`), or a day and a month's name (`12 maja`, `12 maja 2017`). A bare number is no day. */
const readDate: Reader = (line, place, word, next) => {
  if (isRead(line, "date")) return 0;
  const tries: [number, string][] = [];
  if (/^\d{1,2}\.?$/.test(word)) {
    const year = line.words[place + 2];
    if (next !== undefined && /^\p{L}{3,}/u.test(next)) {
      if (/^\d{4}$/.test(year ?? "")) tries.push([3, `${word} ${next} ${year}`]);
      tries.push([2, `${word} ${next}`]);
    }
  } else if (/\d[./-]\d/.test(word) || isDayWord(word)) tries.push([1, word]);
  for (const [words, text] of tries) {
    const day = readDay(text, line.today);
    if (day === undefined || !isIsoDay(day)) continue;
    line.values.date = day;
    // What lies ahead has not been held yet.
    if (day > line.today && !isRead(line, "status")) line.values.status = "planned";
    return note(line, place, words, "date");
  }
  return 0;
};

/** Whole words for days, so that `sobótka` or `środowisko` stay words of a name. */
const dayWords =
  /^(dzis|dzisiaj|wczoraj|przedwczoraj|jutro|pojutrze|today|yesterday|tomorrow|pn|pon|poniedzialek|wt|wtorek|sr|sroda|srode|cz|czw|czwartek|pt|pia|piatek|so|sob|sobota|sobote|nd|nie|niedziela|niedziele|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?$/;
const isDayWord = (word: string) => dayWords.test(word);

/** `@ Dom Kultury`: all words after it up to the next number are the place. */
function takePlace(line: Line): void {
  const start = line.words.findIndex((word) => word?.startsWith("@"));
  if (start < 0) return;
  let end = start + 1;
  while (end < line.words.length && !/^\d/.test(line.words[end] ?? "")) end++;
  const place = line.words.slice(start, end).join(" ").slice(1).trim();
  if (place === "") return;
  line.values.place = place;
  note(line, start, end - start, "place");
  for (let one = start; one < end; one++) line.words[one] = undefined;
}

/** The words left are the name. An activity whose name they are makes it a session, with what the activity says of itself. */
function takeName(line: Line, activities: KnownActivity[]): void {
  const { values } = line;
  const name = line.words.filter((word) => word !== undefined).join(" ");
  if (name === "") return;
  const activity = findActivity(foldText(name), activities);
  values.title = activity?.name ?? name.charAt(0).toLocaleUpperCase("pl") + name.slice(1);
  line.read.push({ text: name, field: activity ? "activityId" : "title" });
  if (!activity) {
    values.kind = kindIn(name);
    return;
  }
  values.scope = "session";
  values.activityId = activity.id;
  values.kind = activity.kind;
  values.place ??= activity.place;
  values.startsAt ??= activity.usualStartsAt;
  values.lengthMinutes ??= activity.usualLengthMinutes;
}

/** The activity of exactly that name, else the only one whose words begin like all the words typed. */
function findActivity(folded: string, activities: KnownActivity[]): KnownActivity | undefined {
  const exact = activities.find(({ name }) => foldText(name) === folded);
  if (exact) return exact;
  const typed = folded.split(" ");
  const fitting = activities.filter(({ name }) => {
    const words = foldText(name).split(" ");
    return typed.every((start) => words.some((word) => word.startsWith(start)));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A kind that the name says by itself: `Warsztaty ceramiczne` are workshops. */
function kindIn(name: string): Values["kind"] {
  for (const word of name.split(" ")) {
    const kind = parseLabel("EVENT_KINDS", word);
    if (kind !== undefined && kind !== "other") return kind;
  }
  return null;
}
