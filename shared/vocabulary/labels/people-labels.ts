import type { AgeBand, AttendanceRole, Residence, YesNo } from "../records.ts";
import type { Labels } from "./label-entry.ts";

export const ageBandLabels: Labels<AgeBand> = {
  children: { pl: "dzieci", en: "children" },
  youth: { pl: "młodzież", en: "youth" },
  adults: { pl: "dorośli", en: "adults" },
  seniors: { pl: "seniorzy", en: "seniors" },
  unknown: { pl: "nie wiadomo", en: "unknown", also: ["wiek nieznany", "not known"] },
};

export const yesNoLabels: Labels<YesNo> = {
  yes: { pl: "tak", en: "yes", also: ["t", "y"] },
  no: { pl: "nie", en: "no", also: ["n"] },
};

export const residenceLabels: Labels<Residence> = {
  ...yesNoLabels,
  unknown: { pl: "nie wiadomo", en: "unknown", also: ["not known"] },
};

export const attendanceRoleLabels: Labels<AttendanceRole> = {
  participant: { pl: "uczestnik", en: "participant" },
  helper: { pl: "pomocnik", en: "helper" },
  "co-organiser": { pl: "współorganizator", en: "co-organiser" },
  initiator: { pl: "inicjator", en: "initiator" },
};
