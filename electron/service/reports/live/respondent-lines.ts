import type { RespondentLine } from "../../../documents/yearly-report/live/live-data.ts";
import type { readRecord } from "../../indicators/index.ts";
import { computeRespondentScore } from "../../surveys/index.ts";
import { latestBy } from "./compute-latest.ts";

type Wave = Awaited<ReturnType<typeof readRecord>>["waves"][number];

/** The respondents of the latest wave that asked: a score per subscale; the possibilities as a mean of turned answers. */
export function respondentLines(waves: readonly Wave[], programmeCode: string): RespondentLine[] {
  const latest = (subscale: string) =>
    latestBy(
      waves
        .map((wave) => ({ ...wave, items: wave.items.filter((item) => item.subscale === subscale) }))
        .filter(({ items }) => items.length > 0),
      ({ date }) => date,
    );
  const lines = new Map<string, RespondentLine>();
  const line = (id: string) => {
    const known = lines.get(id);
    if (known) return known;
    const made = {
      programmeCode,
      number: lines.size + 1,
      belonging: null,
      efficacy: null,
      possibilities: null,
    };
    lines.set(id, made);
    return made as RespondentLine;
  };
  for (const subscale of ["belonging", "efficacy"] as const) {
    for (const { items, responses } of latest(subscale)) {
      for (const { id, answers } of responses) line(id)[subscale] = computeRespondentScore(items, answers);
    }
  }
  for (const { items, responses } of latest("possibilities")) {
    for (const { id, answers } of responses) {
      const turned = items.map(({ code, reversed, min, max }) => {
        const answer = answers[code] ?? null;
        return answer === null || !reversed ? answer : min + max - answer;
      });
      line(id).possibilities = turned.includes(null)
        ? null
        : turned.reduce<number>((sum, answer) => sum + (answer ?? 0), 0) / items.length;
    }
  }
  return [...lines.values()];
}
