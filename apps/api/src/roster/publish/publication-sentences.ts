import { dayWords, listWords, spanWords, type Words } from '../../tellings';
import type { PublishedChange } from './roster-notice.entity';

export interface PublicationToTell {
  first: string;
  last: string;
  why: string;
  changes: readonly PublishedChange[];
}

const mostListed = 3;

/** What a publication is for one person: a new roster, or what of theirs is other than it was. */
export function publicationSentence({ first, last, why, changes }: PublicationToTell, timeZone: string): Words {
  const days = listWords([first, last].map(dayWords), ['至', ' to ']);
  const because = why.trim() === '' ? '' : why.trim();
  if (changes.every(({ before }) => before === null)) return fresh(days, changes, timeZone);
  const listed = listWords(
    inOrder(changes)
      .slice(0, mostListed)
      .map((change) => changeWords(change, timeZone)),
    ['；', '; '],
  );
  const more = changes.length - mostListed;
  return {
    zh: `您的班表有变动：${listed.zh}${more > 0 ? `，另有${more}处` : ''}。${because && `说明：${because}`}`,
    en: `Your roster has changed: ${listed.en}${more > 0 ? `, and ${more} more` : ''}.${because && ` Note: ${because}`}`,
  };
}

function fresh(days: Words, changes: readonly PublishedChange[], timeZone: string): Words {
  const n = changes.length;
  const next = inOrder(changes)[0]?.after;
  const begins = next ? spanWords(next, timeZone) : null;
  return {
    zh: `班表已发布（${days.zh}），您新增 ${n} 个班${begins ? `，第一个是${begins.zh}` : ''}。`,
    en: `The roster is published (${days.en}): ${n} ${n === 1 ? 'shift' : 'shifts'} of yours ${n === 1 ? 'is' : 'are'} new${begins ? `, the first ${begins.en}` : ''}.`,
  };
}

function changeWords({ before, after }: PublishedChange, timeZone: string): Words {
  const [was, is] = [before, after].map((shift) => shift && spanWords(shift, timeZone));
  if (was && is) {
    if (was.en === is.en) return { zh: `${is.zh}的安排有调整`, en: `${is.en} is arranged otherwise` };
    return { zh: `${was.zh}改为${is.zh}`, en: `${was.en} becomes ${is.en}` };
  }
  if (is) return { zh: `新增${is.zh}`, en: `added ${is.en}` };
  return { zh: `取消${was?.zh ?? ''}`, en: `taken off ${was?.en ?? ''}` };
}

const beginOf = ({ before, after }: PublishedChange): number =>
  Math.min(...[before, after].flatMap((s) => s?.from ?? []));

const inOrder = (changes: readonly PublishedChange[]): PublishedChange[] =>
  [...changes].sort((a, b) => beginOf(a) - beginOf(b));

/** When the first of what changes begins, before or after. */
export const firstBegin = (changes: readonly PublishedChange[]): number => Math.min(...changes.map(beginOf));
