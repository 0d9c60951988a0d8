import {
  diagnosisMethodLabels,
  diagnosisSourceLabels,
  diagnosisTypeLabels,
  proposalDecisionLabels,
} from "./labels/diagnosis-labels.ts";
import {
  eventKindLabels,
  eventScopeLabels,
  eventStatusLabels,
  recordStateLabels,
} from "./labels/event-labels.ts";
import type { LabelEntry } from "./labels/label-entry.ts";
import { organisationRoleLabels, partnershipKindLabels, sectorLabels } from "./labels/organisation-labels.ts";
import { ageBandLabels, attendanceRoleLabels, residenceLabels, yesNoLabels } from "./labels/people-labels.ts";
import {
  defaultFunctionLabels,
  programmeKindLabels,
  programmeStageLabels,
  userRoleLabels,
} from "./labels/programme-labels.ts";
import type { Language } from "./language.ts";
import { foldText } from "./polish-text.ts";

/** The words of every closed list, by the name of the list in records.ts. */
const labels = {
  PROGRAMME_KINDS: programmeKindLabels,
  PROGRAMME_STAGES: programmeStageLabels,
  SECTORS: sectorLabels,
  AGE_BANDS: ageBandLabels,
  RESIDENCE: residenceLabels,
  YES_NO: yesNoLabels,
  EVENT_SCOPES: eventScopeLabels,
  EVENT_KINDS: eventKindLabels,
  EVENT_STATUSES: eventStatusLabels,
  RECORD_STATES: recordStateLabels,
  ATTENDANCE_ROLES: attendanceRoleLabels,
  ORGANISATION_ROLES: organisationRoleLabels,
  PARTNERSHIP_KINDS: partnershipKindLabels,
  DIAGNOSIS_TYPES: diagnosisTypeLabels,
  DIAGNOSIS_SOURCES: diagnosisSourceLabels,
  DIAGNOSIS_METHODS: diagnosisMethodLabels,
  PROPOSAL_DECISIONS: proposalDecisionLabels,
  USER_ROLES: userRoleLabels,
  DEFAULT_FUNCTIONS: defaultFunctionLabels,
} as const;

export type ListName = keyof typeof labels;
export type ListId<List extends ListName> = keyof (typeof labels)[List] & string;
export const LIST_NAMES = Object.keys(labels) as ListName[];

/** The word of an id, e.g. `label("SECTORS", "city-office", "pl")` → `urząd miasta`. */
export function label<List extends ListName>(list: List, id: ListId<List>, language: Language): string {
  return (labels[list] as Record<string, LabelEntry>)[id]![language];
}

/** All ids of a list with their words, in the order of the list: for selects and legends. */
export function labelsOf<List extends ListName>(
  list: List,
  language: Language,
): { id: ListId<List>; label: string }[] {
  return Object.entries<LabelEntry>(labels[list]).map(([id, entry]) => ({
    id: id as ListId<List>,
    label: entry[language],
  }));
}

const MOST_WORDS = 2000;
const idsByWord = new Map<ListName, Map<string, string>>();

/** Every word that stands for an id. A label like `festyn/piknik` is understood by either half as well. */
function wordsOf(id: string, { pl, en, also = [] }: LabelEntry): string[] {
  const whole = [id, pl, en, ...also];
  return [...whole, ...whole.flatMap((word) => word.split("/"))].map(foldText);
}

/** The id that a word stands for: its id, its Polish or English label, case and diacritics ignored. */
export function parseLabel<List extends ListName>(list: List, text: string): ListId<List> | undefined {
  let ids = idsByWord.get(list);
  if (!ids) {
    ids = new Map(
      Object.entries<LabelEntry>(labels[list]).flatMap(([id, entry]) =>
        wordsOf(id, entry).map((word) => [word, id]),
      ),
    );
    idsByWord.set(list, ids);
  }
  const asWritten = ids.get(text);
  if (asWritten !== undefined) return asWritten as ListId<List>;
  const id = ids.get(foldText(text));
  // Remembered as written: a register says the same few words in thousands of rows.
  if (id !== undefined && ids.size < MOST_WORDS) ids.set(text, id);
  return id as ListId<List> | undefined;
}
