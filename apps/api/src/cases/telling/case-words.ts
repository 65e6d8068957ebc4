import type { CaseKind } from '@zhiban/wire';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { instantWords, type Words } from '../../tellings';

/** Of what something is said: neither its title nor its customer, for a mail may be read over a shoulder. */
export interface NamedCase {
  number: number;
  kind: Pick<CaseKind, 'zh' | 'en'>;
  owner: string | null;
}

const called = ({ number, kind }: NamedCase): Words => ({
  zh: `工单 GD-${number}（${kind.zh}）`,
  en: `Case GD-${number} (${kind.en})`,
});

export function givenWords(named: NamedCase, by: string, promisedAt: number, timeZone: string): Words {
  const { zh, en } = called(named);
  const until = instantWords(promisedAt, timeZone);
  return {
    zh: `${by} 把${zh}交给您，承诺 ${until.zh} 前办结。`,
    en: `${by} gave you ${lower(en)}, promised by ${until.en}.`,
  };
}

export const handedOverWords = (by: string, from: string, count: number): Words => ({
  zh: by === from ? `${by} 把 ${count} 张工单交给您。` : `${by} 把 ${from} 的 ${count} 张工单交给您。`,
  en: `${by} handed ${count} ${count === 1 ? 'case' : 'cases'}${by === from ? '' : ` of ${from}`} over to you.`,
});

/** `dueAt`: when the clock runs out, or ran out. */
export function clockWords(named: NamedCase, { kind, step }: ClockAct, dueAt: number, timeZone: string): Words {
  const { zh, en } = called(named);
  const at = instantWords(dueAt, timeZone);
  const whose = { zh: named.owner ?? '无人', en: named.owner ?? 'nobody' };
  if (step === 'remind')
    return kind === 'promise'
      ? { zh: `${zh}承诺 ${at.zh} 前办结。`, en: `${en} is promised by ${at.en}.` }
      : { zh: `${zh}须在 ${at.zh} 前回访客户。`, en: `${en}: the customer is to be called back by ${at.en}.` };
  const late =
    kind === 'promise'
      ? { zh: `${zh}承诺 ${at.zh} 前办结，已经逾期`, en: `${en} was promised by ${at.en} and is overdue` }
      : { zh: `${zh}应在 ${at.zh} 前回访，已经逾期`, en: `${en} should have been called back by ${at.en}` };
  return { zh: `${late.zh}；处理人：${whose.zh}。`, en: `${late.en}; owner: ${whose.en}.` };
}

export const flagWords = (owner: string, overdue: number, most: number): Words => ({
  zh: `${owner} 有 ${overdue} 张工单逾期，超过了规定的 ${most} 张。`,
  en: `${owner} has ${overdue} overdue cases, more than the ${most} that are allowed.`,
});

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
