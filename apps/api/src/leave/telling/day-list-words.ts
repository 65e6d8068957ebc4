import { addDays } from '@zhiban/time';
import type { LeavePiece } from '@zhiban/wire';
import { dayWords, listWords, type Words } from '../../tellings';

const mostListed = 3;
const noon = { morning: { zh: '上午', en: 'morning' }, afternoon: { zh: '下午', en: 'afternoon' } } as const;

/** Days of leave in words: what follows on each other as a span, the others one by one, and not more than a few. */
export function dayListWords(pieces: readonly LeavePiece[]): Words {
  const spans = spansOf([...pieces].sort((a, b) => (a.date < b.date ? -1 : 1)));
  const listed = listWords(spans.slice(0, mostListed), ['、', ', ']);
  const more = spans.length - mostListed;
  return more > 0 ? { zh: `${listed.zh}等${spans.length}段`, en: `${listed.en} and ${more} more` } : listed;
}

function spansOf(pieces: readonly LeavePiece[]): Words[] {
  const spans: { first: string; last: string; piece: LeavePiece }[] = [];
  for (const piece of pieces) {
    const open = spans.at(-1);
    if (open && isDay(piece) && isDay(open.piece) && addDays(open.last, 1) === piece.date) open.last = piece.date;
    else spans.push({ first: piece.date, last: piece.date, piece });
  }
  return spans.map(({ first, last, piece }) => (first === last ? pieceWords(piece) : spanOf(first, last)));
}

const isDay = (piece: LeavePiece): boolean => 'part' in piece && piece.part === 'day';

function spanOf(first: string, last: string): Words {
  const [from, to] = [dayWords(first), dayWords(last)];
  return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

function pieceWords(piece: LeavePiece): Words {
  const day = dayWords(piece.date);
  if (!('part' in piece)) {
    const hours = `${piece.from}–${piece.to}`;
    return { zh: `${day.zh} ${hours}`, en: `${day.en} ${hours}` };
  }
  if (piece.part === 'day') return day;
  const part = noon[piece.part];
  return { zh: `${day.zh}${part.zh}`, en: `${day.en}, ${part.en}` };
}
