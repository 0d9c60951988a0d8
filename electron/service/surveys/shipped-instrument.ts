import type { SurveyItem } from "../../../shared/contract/surveys.ts";

const scale = { min: 1, max: 5 };
const items = (stem: string, subscale: string, texts: string[], reversed: number[] = []): SurveyItem[] =>
  texts.map((text, place) => ({
    code: `${stem}_${place + 1}`,
    text,
    subscale,
    ...scale,
    reversed: reversed.includes(place + 1),
  }));

/** Stable id, so that workspaces merged later share the instrument. */
export const SHIPPED_INSTRUMENT_ID = "00000000-0000-7000-8000-000000000001";

/**
 * The short own Polish questionnaire (records.md): belonging 6, efficacy 6 (5 and 6 reversed), possibilities 4 items,
 * all 1–5 (zdecydowanie nie … zdecydowanie tak). Written for this product.
 */
export const SHIPPED_INSTRUMENT = {
  name: "Krótka ankieta mieszkańców",
  language: "pl" as const,
  notes: "Odpowiedzi od 1 (zdecydowanie nie) do 5 (zdecydowanie tak).",
  items: [
    ...items("poczucie", "belonging", [
      "Czuję się częścią społeczności tego osiedla.",
      "Znam z imienia co najmniej kilkoro sąsiadów.",
      "Mogę liczyć na pomoc sąsiadów.",
      "Chętnie biorę udział w tym, co dzieje się na osiedlu.",
      "Lubię tu mieszkać.",
      "Na osiedlu jest miejsce, w którym czuję się u siebie.",
    ]),
    ...items(
      "sprawczosc",
      "efficacy",
      [
        "Jako mieszkańcy potrafimy razem załatwić ważną sprawę.",
        "Gdy na osiedlu pojawia się kłopot, są ludzie, którzy się nim zajmą.",
        "Umiemy dojść do porozumienia mimo różnych zdań.",
        "Urzędy liczą się z naszym głosem.",
        "Bez pracowników ośrodka niewiele byśmy tu zrobili.",
        "Od nas, mieszkańców, nic tu nie zależy.",
      ],
      [5, 6],
    ),
    ...items("mozliwosci", "possibilities", [
      "Wiem, gdzie na osiedlu szukać pomocy i informacji.",
      "Wiem, do kogo zwrócić się z pomysłem dla osiedla.",
      "Wiem, skąd można wziąć pieniądze lub sprzęt na wspólne działanie.",
      "Wiem, jakie miejsca na osiedlu możemy wykorzystać.",
    ]),
  ],
};
