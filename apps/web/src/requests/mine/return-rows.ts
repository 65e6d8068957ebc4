import type { SwapReturn, SwapView } from '@zhiban/wire';

export interface ReturnRow {
  option: SwapReturn;
  /** What whoever offers would like in return. */
  wished: boolean;
}

const rank = ({ option: { possible, verdicts } }: ReturnRow) => (possible ? Number(verdicts.length > 0) : 2);

/** Nothing first; of one's own shifts those that can be, the wished ones before the others. */
export function returnRows(
  returns: readonly SwapReturn[],
  wish: SwapView['wish'],
  dateAt: (at: number) => string,
): ReturnRow[] {
  const answers = (from: number) => wish !== null && dateAt(from) >= wish.first && dateAt(from) <= wish.last;
  return returns
    .map((option) => ({ option, wished: option.shift !== null && answers(option.shift.from) }))
    .sort(
      (a, b) =>
        Number(b.option.shift === null) - Number(a.option.shift === null) ||
        Math.floor(rank(a) / 2) - Math.floor(rank(b) / 2) ||
        Number(b.wished) - Number(a.wished) ||
        rank(a) - rank(b) ||
        (a.option.shift?.from ?? 0) - (b.option.shift?.from ?? 0),
    );
}
