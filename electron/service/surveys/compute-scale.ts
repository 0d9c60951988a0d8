import { mean, sampleStandardDeviation } from "simple-statistics";
import type { SurveyItem } from "../../../shared/contract/surveys.ts";
import { studentQuantile } from "./compute-student-t.ts";

export type Answers = Record<string, number | null | undefined>;

const NEEDED_SHARE = 0.8;

/**
 * One respondent's scale score, 0–100 (indicators.md, scale score): mean of the answered items of the subscale, reversed ones
 * turned (min + max − answer), rescaled by (mean − min) ÷ (max − min) · 100; null below 80 % of the items answered.
 */
export function computeRespondentScore(
  items: readonly Omit<SurveyItem, "text">[],
  answers: Answers,
): number | null {
  const scores: number[] = [];
  for (const item of items) {
    const answer = answers[item.code];
    if (answer === null || answer === undefined) continue;
    const turned = item.reversed ? item.min + item.max - answer : answer;
    scores.push((turned - item.min) / (item.max - item.min));
  }
  if (items.length === 0 || scores.length / items.length < NEEDED_SHARE) return null;
  return mean(scores) * 100;
}

export interface ScaleStatistics {
  value: number | null;
  n: number;
  sum: number;
  standardDeviation: number | null;
  low: number | null;
  high: number | null;
}

/** A register read into another workspace orders the respondents anew: summed in one order, it gives the same bits. */
const inOneOrder = (scores: readonly number[]) => scores.toSorted((one, other) => one - other);

/** Mean of the valid scores with n, sample standard deviation and 95 % interval mean ± t(n−1) · s/√n. */
export function computeScale(unordered: readonly number[]): ScaleStatistics {
  const scores = inOneOrder(unordered);
  const n = scores.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  if (n === 0) return { value: null, n, sum, standardDeviation: null, low: null, high: null };
  const value = sum / n;
  if (n === 1) return { value, n, sum, standardDeviation: null, low: null, high: null };
  const standardDeviation = sampleStandardDeviation(scores);
  const half = (studentQuantile(0.975, n - 1) * standardDeviation) / Math.sqrt(n);
  return { value, n, sum, standardDeviation, low: value - half, high: value + half };
}

/** Difference of two waves' means with its 95 % interval (Welch: unequal variances, different respondents). */
export function computeChange(
  unorderedFirst: readonly number[],
  unorderedLater: readonly number[],
): { change: number | null; low: number | null; high: number | null } {
  const [first, later] = [inOneOrder(unorderedFirst), inOneOrder(unorderedLater)];
  if (first.length === 0 || later.length === 0) return { change: null, low: null, high: null };
  const change = mean(later) - mean(first);
  if (first.length < 2 || later.length < 2) return { change, low: null, high: null };
  const [a, b] = [first, later].map((scores) => sampleStandardDeviation(scores) ** 2 / scores.length) as [
    number,
    number,
  ];
  if (a + b === 0) return { change, low: change, high: change };
  const freedom = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (later.length - 1));
  const half = studentQuantile(0.975, freedom) * Math.sqrt(a + b);
  return { change, low: change - half, high: change + half };
}
