import type { RequestCallStep } from '@zhiban/wire';
import type { Telling } from '../tellings';
import { momentIn } from '../delegations';
import type { OpenRequest, RequestSource } from './request-sources';

/** How somebody is called in both languages. */
export interface NamedPerson {
  zh: string;
  en: string;
}

export interface CallWords {
  request: OpenRequest;
  kind: RequestSource['kind'];
  step: RequestCallStep;
  names: readonly NamedPerson[];
  timeZone: string;
  at: Date;
}

/** Says who and until when; not why somebody wants leave, nor which. */
export function callTelling({ request, kind, step, names, timeZone, at }: CallWords, to: readonly string[]): Telling {
  const by = momentIn(timeZone, new Date(request.decideBy));
  const zh = `${names.map((name) => name.zh).join('、')} 的${kind === 'swap' ? '调班' : '请假'}申请`;
  const whose = names.map((name) => name.en).join(' and ');
  const en = kind === 'swap' ? `The swap of ${whose}` : `The request for leave of ${whose}`;
  const escalated = step === 'escalate';
  return {
    key: `request/${request.id}/${step}/${request.since}`,
    kind: escalated ? 'escalation' : 'reminder',
    to: to.map((account) => ({ account })),
    at,
    zh: escalated ? `${zh}还没有人审批，最迟 ${by}。` : `${zh}须在 ${by} 前审批。`,
    en: escalated ? `${en} is still undecided; the latest is ${by}.` : `${en} has to be decided by ${by}.`,
    link: `/plan/requests?id=${request.id}`,
    urgent: escalated,
    about: request.persons,
  };
}
