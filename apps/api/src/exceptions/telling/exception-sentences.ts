import type { ExceptionClock, ExceptionKind } from '@zhiban/wire';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { instantWords, type Words } from '../../tellings';
import type { ExceptionRow } from '../keeping/exceptions.repository';

/** Sentences of what people hear of exceptions: whole, and understood without the ledger. */

export type ToSay = Pick<ExceptionRow, 'number' | 'title' | 'kind' | 'level' | 'site' | 'team' | 'owner'>;

const kinds: Record<ExceptionKind, Words> = {
  process: { zh: '流程类', en: 'process' },
  quality: { zh: '质量类', en: 'quality' },
  promise: { zh: '承诺类', en: 'promise' },
  complaint: { zh: '投诉类', en: 'complaint' },
};
const levels = { 1: { zh: '一级', en: 'Level 1' }, 2: { zh: '二级', en: 'Level 2' }, 3: { zh: '三级', en: 'Level 3' } };

/** What has to be done by the end of each clock. */
const wanted: Record<ExceptionClock['kind'], Words> = {
  assess: { zh: '初评', en: 'be assessed' },
  assign: { zh: '指定责任人', en: 'be given to an owner' },
  plan: { zh: '制定处理方案', en: 'get a plan' },
  tell: { zh: '告知客户进展', en: 'be told to the customer' },
  solve: { zh: '解决', en: 'be solved' },
};

const placeOf = ({ site, team }: ToSay): string => [site, team].filter((part) => part !== null).join(' ');
const inPlace = (row: ToSay): Words => {
  const place = placeOf(row);
  return place === '' ? { zh: '', en: '' } : { zh: `（${place}）`, en: ` (${place})` };
};

export function reportedWords(row: ToSay, assessBy: number, timeZone: string): Words {
  const [place, till] = [inPlace(row), instantWords(assessBy, timeZone)];
  return {
    zh: `新的服务异常 YC-${row.number}${place.zh}“${row.title}”，请在${till.zh}前初评。`,
    en: `New service exception YC-${row.number}${place.en}, “${row.title}”: please assess it before ${till.en}.`,
  };
}

/** With and without what was written in free words: that may name somebody. */
export function graveWords(row: ToSay): { plain: Words; named: Words } {
  const place = inPlace(row);
  const level = levels[row.level ?? 1];
  const kind = kinds[row.kind ?? 'process'];
  const asks =
    row.level === 1
      ? { zh: '请管理层立即制定方案。', en: 'management is asked for a plan at once.' }
      : { zh: '请确定责任人与期限。', en: 'an owner and a due time are asked for.' };
  const say = (title: Words): Words => ({
    zh: `${level.zh}服务异常 YC-${row.number}${place.zh}，${kind.zh}${title.zh}，${asks.zh}`,
    en: `${level.en} service exception YC-${row.number}${place.en}, ${kind.en}${title.en}: ${asks.en}`,
  });
  return {
    plain: say({ zh: '', en: '' }),
    named: say({ zh: `：“${row.title}”`, en: `, “${row.title}”` }),
  };
}

export function ownerWords(row: ToSay, by: string): Words {
  return {
    zh: `${by} 把服务异常 YC-${row.number}“${row.title}”交给了您。`,
    en: `${by} gave you service exception YC-${row.number}, “${row.title}”.`,
  };
}

export function clockWords(row: ToSay, act: Pick<ClockAct, 'kind' | 'step' | 'dueAt'>, timeZone: string): Words {
  const want = wanted[act.kind as ExceptionClock['kind']];
  const till = instantWords(act.dueAt, timeZone);
  const what = {
    zh: `服务异常 YC-${row.number}“${row.title}”`,
    en: `Service exception YC-${row.number}, “${row.title}”,`,
  };
  if (act.step === 'remind')
    return { zh: `${what.zh}须在${till.zh}前${want.zh}。`, en: `${what.en} has to ${want.en} before ${till.en}.` };
  const owner =
    row.owner === null
      ? { zh: '尚无责任人', en: 'it has no owner' }
      : { zh: `责任人 ${row.owner}`, en: `its owner is ${row.owner}` };
  return {
    zh: `${what.zh}应在${till.zh}前${want.zh}，已超时，${owner.zh}。`,
    en: `${what.en} had to ${want.en} before ${till.en} and is late; ${owner.en}.`,
  };
}
