import { type Histogram } from './histogram';
import { type Tally, type TallyNumber, tallyHistograms, tallyNumbers } from './tally';

/** What is not zero; of histograms pairs of index and count. */
export type TallyJson = Partial<Record<TallyNumber, number>> &
  Partial<Record<(typeof tallyHistograms)[number], [number, number][]>>;

export function tallyToJson(tally: Tally): TallyJson {
  const json: TallyJson = {};
  for (const key of tallyNumbers) if (tally[key] !== 0) json[key] = tally[key];
  for (const key of tallyHistograms) {
    const pairs = pairsOf(tally[key]);
    if (pairs.length > 0) json[key] = pairs;
  }
  return json;
}

function pairsOf(histogram: Histogram): [number, number][] {
  const pairs: [number, number][] = [];
  histogram.forEach((count, index) => {
    if (count !== 0) pairs.push([index, count]);
  });
  return pairs;
}

/** Into an empty tally of the kind that was saved. */
export function tallyFromJson(json: TallyJson, tally: Tally): Tally {
  for (const key of tallyNumbers) tally[key] = json[key] ?? 0;
  for (const key of tallyHistograms) for (const [index, count] of json[key] ?? []) tally[key][index] = count;
  return tally;
}
