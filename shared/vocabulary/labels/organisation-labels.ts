import type { OrganisationRole, PartnershipKind, Sector } from "../records.ts";
import type { Labels } from "./label-entry.ts";

export const sectorLabels: Labels<Sector> = {
  mops: { pl: "MOPS", en: "social-welfare centre (MOPS)" },
  "city-office": { pl: "urząd miasta", en: "city office" },
  "municipal-unit": { pl: "jednostka miejska", en: "municipal unit" },
  "district-council": { pl: "rada dzielnicy", en: "district council" },
  "police-guard": { pl: "policja/straż", en: "police/guard" },
  school: { pl: "szkoła", en: "school" },
  "culture-library": { pl: "kultura/biblioteka", en: "culture/library" },
  health: { pl: "zdrowie", en: "health" },
  ngo: { pl: "NGO", en: "NGO", also: ["organizacja pozarządowa"] },
  parish: { pl: "parafia", en: "parish" },
  housing: { pl: "mieszkalnictwo", en: "housing" },
  business: { pl: "firma", en: "business" },
  university: { pl: "uczelnia", en: "university" },
  "resident-group": { pl: "grupa mieszkańców", en: "resident group" },
  "foreign-city": { pl: "miasto zagraniczne", en: "foreign city" },
  other: { pl: "inny", en: "other", also: ["inne", "inna"] },
};

export const organisationRoleLabels: Labels<OrganisationRole> = {
  organiser: { pl: "organizator", en: "organiser" },
  "co-organiser": { pl: "współorganizator", en: "co-organiser" },
  host: { pl: "gospodarz", en: "host" },
  funder: { pl: "finansujący", en: "funder", also: ["fundator"] },
  participant: { pl: "uczestnik", en: "participant" },
};

export const partnershipKindLabels: Labels<PartnershipKind> = {
  coalition: { pl: "koalicja", en: "coalition" },
  partnership: { pl: "partnerstwo", en: "partnership" },
  "local-support-group": { pl: "lokalna grupa wsparcia", en: "local support group" },
  network: { pl: "sieć", en: "network" },
};
