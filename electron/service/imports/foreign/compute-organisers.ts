import { foldText } from "../../../../shared/vocabulary/polish-text.ts";

/** Who a text says started and ran an event, in the groups of which a level is asked. */
export type OrganiserGroup =
  | "residents-alone"
  | "residents-supported"
  | "joint"
  | "staff"
  | "institutions"
  | "unknown";

export interface Organisers {
  /** Names of organisations as written. */
  organisations: string[];
  /** Staff of MOPS are named. */
  staff: boolean;
  group: OrganiserGroup;
}

const STAFF = /^(animator\w*|pracowni\w*( socjaln\w*)?|asystent\w*|mops|pal)$/;
const RESIDENTS = /^(sami )?(mieszkan\w*|sasiedz\w*|rodzice|seniorzy|mlodziez|wolontariusz\w*)( sami)?[!.]*$/;
const RESIDENT_GROUP = /^grupa\b|sasiedzi|klub mieszkanc|rada mieszkanc/;
const SUPPORT = /(animator\w*|pracowni\w*|mops)\s+(pomaga\w*|pomog\w*|wspiera\w*|wspar\w*|pomoc\w*)/;
const ALONE = /\bsam[ai]\b|bez nas|bez animatora/;

/**
 * Reads "kto zorganizował". Level 4 needs residents alone and no staff hours (product.md); what the text does not tell, such as
 * whether residents helped the staff, is left to the person who knows.
 */
export function readOrganisers(text: string | null, staffMinutes: number | null): Organisers {
  if (text === null || text.trim() === "") return { organisations: [], staff: false, group: "unknown" };
  const plain = text.replace(/\([^)]*\)/g, " ");
  const isSupported = SUPPORT.test(foldText(plain));
  const organisations: string[] = [];
  let [staff, residents, institutions] = [false, false, false];
  for (const part of plain.split(/[;,+]|\s+(?:i|oraz)\s+(?=[\p{Lu}]|animator|mieszka)/u)) {
    const written = part.trim().replace(/\s+/g, " ");
    const fold = foldText(written).replace(/[„”"'!.]/g, "");
    if (fold === "" || SUPPORT.test(fold)) continue;
    if (STAFF.test(fold)) staff = true;
    else if (RESIDENTS.test(fold)) residents = true;
    else {
      organisations.push(written);
      if (RESIDENT_GROUP.test(fold)) residents = true;
      else institutions = true;
    }
  }
  const group = groupOf({ staff, residents, institutions, isSupported, staffMinutes, text });
  return { organisations, staff: staff || isSupported, group };
}

function groupOf(facts: {
  staff: boolean;
  residents: boolean;
  institutions: boolean;
  isSupported: boolean;
  staffMinutes: number | null;
  text: string;
}): OrganiserGroup {
  if (facts.residents && facts.staff) return "joint";
  if (facts.residents && facts.institutions) return "joint";
  if (facts.residents) {
    const isAlone = !facts.isSupported && (facts.staffMinutes === 0 || ALONE.test(foldText(facts.text)));
    return isAlone && (facts.staffMinutes ?? 0) === 0 ? "residents-alone" : "residents-supported";
  }
  if (facts.staff) return "staff";
  return facts.institutions ? "institutions" : "unknown";
}

/** What is proposed for a group; a person decides. */
export const PROPOSED_LEVELS: Record<OrganiserGroup, string | null> = {
  "residents-alone": "4",
  "residents-supported": "3",
  joint: "2",
  staff: "0",
  institutions: "0",
  unknown: null,
};
