import { formatMoment } from "../../shared/vocabulary/dates.ts";
import { useLanguage } from "./language.ts";

/** A UTC moment as the clock in Poland showed it: `21.01.2018 09:00`. */
export function useMoment(): (iso: string) => string {
  const language = useLanguage();
  return (iso) => formatMoment(iso, language);
}
