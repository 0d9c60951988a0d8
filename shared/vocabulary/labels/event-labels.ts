import type { EventKind, EventScope, EventStatus, RecordState } from "../records.ts";
import type { Labels } from "./label-entry.ts";

export const eventScopeLabels: Labels<EventScope> = {
  community: { pl: "wydarzenie", en: "event", also: ["wydarzenie społecznościowe", "community event"] },
  session: { pl: "spotkanie", en: "session", also: ["spotkanie w ramach działania"] },
};

export const eventKindLabels: Labels<EventKind> = {
  meeting: { pl: "spotkanie", en: "meeting" },
  workshop: { pl: "warsztaty", en: "workshop", also: ["warsztat"] },
  festival: { pl: "festyn/piknik", en: "festival/picnic" },
  competition: { pl: "konkurs", en: "competition" },
  debate: { pl: "debata", en: "debate" },
  "support-group": { pl: "grupa wsparcia", en: "support group" },
  counselling: { pl: "poradnictwo", en: "counselling" },
  "study-visit": { pl: "wizyta studyjna", en: "study visit" },
  seminar: { pl: "seminarium", en: "seminar" },
  volunteering: { pl: "akcja wolontariacka", en: "volunteering" },
  "partnership-meeting": { pl: "posiedzenie partnerstwa", en: "partnership meeting" },
  other: { pl: "inne", en: "other", also: ["inny"] },
};

export const eventStatusLabels: Labels<EventStatus> = {
  planned: { pl: "planowane", en: "planned" },
  held: { pl: "odbyło się", en: "held", also: ["odbyte"] },
  cancelled: { pl: "odwołane", en: "cancelled", also: ["canceled"] },
};

export const recordStateLabels: Labels<RecordState> = {
  draft: { pl: "szkic", en: "draft" },
  submitted: { pl: "zgłoszony", en: "submitted", also: ["zgłoszone"] },
  returned: { pl: "zwrócony", en: "returned", also: ["zwrócone"] },
  approved: { pl: "zatwierdzony", en: "approved", also: ["zatwierdzone"] },
};
