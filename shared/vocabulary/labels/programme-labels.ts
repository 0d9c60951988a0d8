import type { DefaultFunction, ProgrammeKind, ProgrammeStage, UserRole } from "../records.ts";
import type { Labels } from "./label-entry.ts";

export const programmeKindLabels: Labels<ProgrammeKind> = {
  "pal-territorial": { pl: "PAL terytorialny", en: "territorial PAL" },
  "pal-categorical": { pl: "PAL kategorialny", en: "categorical PAL" },
  "social-project": { pl: "projekt socjalny", en: "social project" },
  "international-project": { pl: "projekt międzynarodowy", en: "international project" },
  other: { pl: "inny", en: "other", also: ["inne"] },
};

export const programmeStageLabels: Labels<ProgrammeStage> = {
  diagnosis: { pl: "rozpoznanie", en: "diagnosis" },
  activation: { pl: "pobudzanie", en: "activation" },
  structures: { pl: "budowanie struktur", en: "building structures" },
  handover: { pl: "przekazywanie", en: "handing over" },
  closed: { pl: "zakończony", en: "closed" },
};

export const defaultFunctionLabels: Labels<DefaultFunction> = {
  "convening-meetings": { pl: "zwoływanie spotkań", en: "convening meetings" },
  "keeping-place": { pl: "prowadzenie miejsca", en: "keeping the place" },
  promotion: { pl: "promocja", en: "promotion" },
  volunteers: {
    pl: "pozyskiwanie wolontariuszy i opieka nad nimi",
    en: "recruiting and caring for volunteers",
  },
  "welcoming-newcomers": { pl: "przyjmowanie nowych osób", en: "welcoming newcomers" },
  "contact-with-institutions": { pl: "kontakt z instytucjami", en: "contact with institutions" },
  money: { pl: "pozyskiwanie i rozliczanie środków", en: "raising and accounting for money" },
  "event-logistics": { pl: "logistyka wydarzeń", en: "event logistics" },
  "settling-conflicts": { pl: "łagodzenie konfliktów", en: "settling conflicts" },
  "keeping-records": { pl: "prowadzenie dokumentacji", en: "keeping records" },
};

export const userRoleLabels: Labels<UserRole> = {
  worker: { pl: "pracownik", en: "worker" },
  manager: { pl: "kierownik", en: "manager" },
  analyst: { pl: "analityk", en: "analyst" },
};
