import { formatDay, isIsoDay } from "../../shared/vocabulary/dates.ts";
import { useLanguage } from "./language.ts";

const polishTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Warsaw",
  dateStyle: "short",
  timeStyle: "short",
});

/** A UTC moment as the clock in Poland showed it: `21.01.2018 09:00`. */
export function useMoment(): (iso: string) => string {
  const language = useLanguage();
  return (iso) => {
    const moment = new Date(iso);
    if (Number.isNaN(moment.getTime())) return iso;
    const [day = "", time = ""] = polishTime.format(moment).split(" ");
    return isIsoDay(day) ? `${formatDay(day, language)} ${time}` : iso;
  };
}
