import type { Language } from "../../../shared/vocabulary/index.ts";

export const XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const WORDS = {
  pl: { report: "sprawozdanie", together: "zbiorcze", publish: "do-publikacji" },
  en: { report: "report", together: "combined", publish: "for-publication" },
} as const;

/** `sprawozdanie-2017-PAL-UGOREK.xlsx`, `sprawozdanie-2017-zbiorcze-do-publikacji.xlsx` */
export function fileName(report: {
  year: number;
  language: Language;
  publish: boolean;
  codes: readonly string[];
}): string {
  const words = WORDS[report.language];
  const [only, ...others] = report.codes;
  const whose = others.length === 0 ? (only ?? "") : words.together;
  return `${[words.report, report.year, whose, ...(report.publish ? [words.publish] : [])].join("-")}.xlsx`;
}
