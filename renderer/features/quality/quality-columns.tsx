import type { TFunction } from "i18next";
import type { QualityIssue } from "../../../shared/contract/quality.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatFigure } from "../../../shared/vocabulary/numbers.ts";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function qualityColumns(t: TFunction, language: Language): ListColumn<QualityIssue>[] {
  return [
    {
      id: "what",
      header: t("quality.column.what"),
      width: 420,
      cell: (issue) => {
        const text = textOf(t, issue, language);
        return <span title={text}>{text}</span>;
      },
    },
    {
      id: "title",
      header: t("quality.column.title"),
      width: 240,
      grow: true,
      cell: (issue) => <span title={issue.title}>{issue.title}</span>,
    },
    {
      id: "date",
      header: t("quality.column.date"),
      width: 110,
      cell: (issue) => <span>{formatDay(issue.date, language)}</span>,
    },
  ];
}

function textOf(t: TFunction, { kind, field, params }: QualityIssue, language: Language): string {
  switch (kind) {
    case "missingField":
      return t("quality.missingField", { field: t(`quality.field.${field}`) });
    case "lateEntry":
      return t("quality.lateEntry", { count: Number(params.days) });
    case "outlierHeadCount":
      return t("quality.outlierHeadCount", {
        people: formatFigure(Number(params.people), language),
        usual: formatFigure(Number(params.usual), language),
      });
    default:
      return t(`quality.${kind}`);
  }
}
