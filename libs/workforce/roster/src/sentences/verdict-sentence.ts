import { dateIn } from '@zhiban/time';
import type { Language, Remedy, Role, RuleOverride, Shift, Verdict } from '@zhiban/wire';
import { amount, clockText, dateText, duration, momentText } from './amounts';
import { ruleNames, type InBoth } from './rule-names';
import { overrideTexts, remedyTexts, textOf } from './verdict-texts';

/** In which language and for whose clock a sentence is said. `nameOf`: what a skill or queue is called, where it has a name. */
export interface Reader {
  language: Language;
  timeZone: string;
  nameOf?: (about: string) => string;
}

const inLanguage = (text: InBoth, language: Language): string => text[language === 'en' ? 'en' : 'zh'];

const filled = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export const ruleName = (rule: Verdict['rule'], language: Language): string => inLanguage(ruleNames[rule], language);

/** What is wrong, as one sentence. */
export function verdictSentence(verdict: Verdict, { language, timeZone, nameOf = (about) => about }: Reader): string {
  const { rule, about, unit, bound, date, span, at } = verdict;
  const away = bound === 'most' ? 'up' : 'down';
  return filled(inLanguage(textOf(rule, about), language), {
    actual: amount(verdict.actual, unit, language, away),
    limit: amount(verdict.limit, unit, language, away === 'up' ? 'down' : 'up'),
    about: about === null ? '' : nameOf(about),
    date: dateText(date, language),
    first: dateText(span?.first ?? date, language),
    last: dateText(span?.last ?? date, language),
    from: at ? clockText(at.from, timeZone) : '',
    to: at ? clockText(at.to, timeZone) : '',
  });
}

/** What would make it possible. `shift`: the one that the remedy is about. */
export function remedySentence(remedy: Remedy, shift: Shift, { language, timeZone }: Reader): string {
  const at = instantIn(remedy);
  const key = remedy.do === 'mark' && remedy.kind === 'regular' ? 'mark regular' : remedy.do;
  return filled(inLanguage(remedyTexts[key], language), {
    at: at === null ? '' : momentText(at, timeZone, language),
    minutes: 'minutes' in remedy ? duration(Math.ceil(remedy.minutes), language) : '',
    shift: `${dateText(dateIn(timeZone, shift.from), language)} ${clockText(shift.from, timeZone)}`,
    breaks: remedy.do === 'place-breaks' ? breaksText(remedy.breaks, timeZone, language) : '',
  });
}

function instantIn(remedy: Remedy): number | null {
  if (remedy.do === 'start-later') return remedy.from;
  if (remedy.do === 'end-earlier' || remedy.do === 'shorten') return remedy.to;
  return remedy.do === 'split' ? remedy.at : null;
}

const breakNames = { meal: { zh: '用餐', en: 'meal' }, rest: { zh: '休息', en: 'rest' } } as const;

const breaksText = (breaks: Shift['breaks'], timeZone: string, language: Language): string =>
  breaks
    .map(
      ({ kind, from, to }) =>
        `${inLanguage(breakNames[kind], language)} ${clockText(from, timeZone)}–${clockText(to, timeZone)}`,
    )
    .join(language === 'en' ? ', ' : '，');

/** Whether and by whom it may be overridden. Posts are named by whoever knows their names. */
export function overrideSentence(override: RuleOverride, language: Language, postName: (post: Role) => string): string {
  if (typeof override === 'string') return inLanguage(overrideTexts[override], language);
  const posts = override.by.map(postName).join(language === 'en' ? ' or ' : '或');
  return filled(inLanguage(overrideTexts.by, language), { posts });
}
