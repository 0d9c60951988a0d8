/** A number of people at one meeting of something that is held again and again. */
export interface Counted {
  id: string;
  /** Meetings of one activity, or events of one title, share it. */
  series: string;
  people: number;
}

export interface Outlier extends Counted {
  /** The median of the series. */
  usual: number;
}

/** Below so many meetings nobody knows what is usual. */
const LEAST_MEETINGS = 6;
/** A difference of a few people is everyday life, however steady the series is. */
const LEAST_DIFFERENCE = 5;
/** Iglewicz, B., Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC: |modified z| > 3.5. */
const LARGEST_MODIFIED_Z = 3.5;
/** 0.6745 = the 0.75 quantile of the normal distribution, so that MAD ÷ 0.6745 estimates the standard deviation. */
const MAD_PER_DEVIATION = 0.6745;
/** Where more than half are equal MAD is 0; 1.253314 = √(π/2) does the same for the mean absolute deviation. */
const DEVIATION_PER_MEAN_ABSOLUTE = 1.253314;

/** Head-counts far from what is usual in their series, by the modified z-score: (x − median) · 0.6745 ÷ MAD. */
export function computeOutliers(counts: readonly Counted[]): Outlier[] {
  return [...Map.groupBy(counts, ({ series }) => series).values()].flatMap((ofSeries) => {
    if (ofSeries.length < LEAST_MEETINGS) return [];
    const usual = computeMedian(ofSeries.map(({ people }) => people));
    const distances = ofSeries.map(({ people }) => Math.abs(people - usual));
    const deviation = computeRobustDeviation(distances);
    return ofSeries
      .filter(({ people }) => {
        const distance = Math.abs(people - usual);
        return distance >= LEAST_DIFFERENCE && distance > LARGEST_MODIFIED_Z * deviation;
      })
      .map((counted) => ({ ...counted, usual }));
  });
}

export function computeMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function computeRobustDeviation(distances: readonly number[]): number {
  const medianDistance = computeMedian(distances);
  if (medianDistance > 0) return medianDistance / MAD_PER_DEVIATION;
  const meanDistance = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return meanDistance * DEVIATION_PER_MEAN_ABSOLUTE;
}
