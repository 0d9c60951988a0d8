import type { ScaleScore, SurveyItem } from "../../../shared/contract/surveys.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { computeChange, computeRespondentScore, computeScale } from "./compute-scale.ts";
import { listInstruments, listResponses, listWaves } from "./repository.ts";

/** Scale scores of every wave of a programme; change is against the first wave of the same instrument. */
export async function waveScores(db: ReadableDatabase, programmeId: string) {
  const waves = await listWaves(db, programmeId);
  const responses = Map.groupBy(
    await listResponses(
      db,
      waves.map((wave) => wave.id),
    ),
    (response) => response.waveId,
  );
  const instruments = new Map((await listInstruments(db)).map((instrument) => [instrument.id, instrument]));
  const firstScores = new Map<string, number[]>();
  return waves.map((wave) => {
    const items = instruments.get(wave.instrumentId)?.items ?? [];
    const scores = [...Map.groupBy(items, (item) => item.subscale)].map(([subscale, ofScale]): ScaleScore => {
      const valid = validScores(
        ofScale,
        (responses.get(wave.id) ?? []).map((response) => response.answers),
      );
      const key = `${wave.instrumentId} ${subscale}`;
      const first = firstScores.get(key);
      if (!first) firstScores.set(key, valid);
      const { sum: _sum, ...statistics } = computeScale(valid);
      const { change, low, high } = first
        ? computeChange(first, valid)
        : { change: null, low: null, high: null };
      return { subscale, ...statistics, changeSinceFirst: change, changeLow: low, changeHigh: high };
    });
    return { waveId: wave.id, date: wave.date, instrumentId: wave.instrumentId, scores };
  });
}

function validScores(items: SurveyItem[], answers: Record<string, number | null>[]): number[] {
  return answers.map((each) => computeRespondentScore(items, each)).filter((score) => score !== null);
}
