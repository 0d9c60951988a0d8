import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { type Language, LOCALES } from "../../../shared/vocabulary/language.ts";

/** `31.01.2018 09:05`, as the clock on the wall showed it here. */
export function formatMoment(at: string, language: Language): string {
  const date = new Date(at);
  const day = new Intl.DateTimeFormat("sv-SE").format(date);
  return `${formatDay(day, language)} ${date.toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" })}`;
}
