import type { HandoverSection, HandoverView } from '@zhiban/wire';
import type { HandoverWords } from '../handover-words';
import { partOf } from './parts';

type Say = (key: string, named?: Record<string, unknown>) => string;
type Told = Pick<HandoverView, 'head' | 'entries' | 'figures' | 'checklist' | 'relief' | 'items'>;

/** What stands beside the name of a part: where it comes from, and how much is in it. */
export function partMeta(view: Told, section: HandoverSection, words: HandoverWords, t: Say): string {
  const count = partOf(view.entries, section).shown.length;
  const open = view.items.filter((item) => item.section === section && item.state !== 'closed').length;
  switch (section) {
    case 'figures': {
      const span = view.figures && { from: view.figures.from, to: view.figures.until };
      return span ? t('handover.meta.figures', { hours: words.hours(span) }) : '';
    }
    case 'remarks':
      return t('handover.meta.remarks');
    case 'replies':
    case 'tasks':
      return view.head.relief
        ? t('handover.meta.open', { n: open, duty: words.named(view.head.relief) })
        : t('handover.meta.openOnly', { n: open });
    case 'checklist':
      return `${view.checklist.filter(({ ok }) => ok !== null).length} / ${view.checklist.length}`;
    case 'relief': {
      const { incoming } = view.relief;
      const here = incoming.filter(({ seenAt }) => seenAt !== null).length;
      return incoming.length === 0 ? '' : t('handover.meta.relief', { n: here, of: incoming.length });
    }
    case 'notices':
      return count === 0 ? '' : t('handover.meta.notices', { n: count });
    default:
      return count === 0 ? t('handover.meta.none') : t('handover.meta.drawn', { n: count });
  }
}
