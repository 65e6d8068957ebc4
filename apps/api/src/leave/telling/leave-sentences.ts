import type { LeavePiece, LeaveRequestState, LeaveStep } from '@zhiban/wire';
import { instantWords, type Words } from '../../tellings';
import { dayListWords } from './day-list-words';

/** Neither kind nor reason: who decides reads them where they are guarded, and nobody else does. */
export interface LeaveToTell {
  step: LeaveStep | 'file';
  before: LeaveRequestState | null;
  state: LeaveRequestState;
  note: string | null;
  by: string;
  onBehalf: boolean;
  /** What it is about; after a return, what was taken. */
  pieces: readonly LeavePiece[];
  deadline: number | null;
  /** A certificate has to go with it, and is not there. */
  lacksProof: boolean;
}

export interface LeaveNaming {
  person: Words;
  timeZone: string;
}

export interface LeaveSentences {
  own: Words | null;
  proof: Words | null;
  deciding: Words | null;
  abroad: (Words & { named: Words }) | null;
}

type Sentence = (days: Words, told: LeaveToTell) => Words | null;

/** What the person hears. What they did themselves they know: the account that took the step is left out later. */
const own: Readonly<Record<LeaveStep | 'file', Sentence>> = {
  file: (days, { by, onBehalf }) =>
    onBehalf
      ? { zh: `${by}替您提交了请假申请：${days.zh}。`, en: `${by} has asked for leave for you: ${days.en}.` }
      : null,
  edit: (days, { by }) => ({
    zh: `${by}修改了您的请假申请，现在是：${days.zh}。`,
    en: `${by} has changed your request for leave, which is now: ${days.en}.`,
  }),
  wait: (days) => ({
    zh: `${days.zh}请假名额已满，您的申请进入候补。`,
    en: `The places for leave are taken (${days.en}); your request is on the waiting list.`,
  }),
  'move-up': (days) => ({
    zh: `有名额了：您${days.zh}的请假已从候补转为等待审批。`,
    en: `A place is free: your leave (${days.en}) has moved up from the waiting list and waits for a decision.`,
  }),
  approve: (days) => ({ zh: `请假已批准：${days.zh}。`, en: `Your leave is approved: ${days.en}.` }),
  refuse: (days, { note }) => ({
    zh: `请假没有批准：${days.zh}。原因：${note ?? '—'}`,
    en: `Your leave is refused: ${days.en}. Why: ${note ?? '—'}`,
  }),
  withdraw: (days, { by }) => ({
    zh: `${by}撤回了您的请假申请：${days.zh}。`,
    en: `${by} has withdrawn your request for leave: ${days.en}.`,
  }),
  lapse: (days) => ({
    zh: `请假申请到开始时仍未决定，已失效：${days.zh}。`,
    en: `Your request for leave was not decided before it would begin, and has lapsed: ${days.en}.`,
  }),
  return: (days) => ({
    zh: `已销假，实际休假为${days.zh}；换回的班次见班表。`,
    en: `Your leave has ended early, you were away ${days.en}; the shifts that came back are in your roster.`,
  }),
  cancel: (days) => ({
    zh: `请假已取消：${days.zh}；换回的班次见班表。`,
    en: `Your leave is cancelled: ${days.en}; the shifts that came back are in your roster.`,
  }),
};

export function leaveSentences(told: LeaveToTell, naming: LeaveNaming): LeaveSentences {
  const days = dayListWords(told.pieces);
  return {
    own: own[told.step](days, told),
    proof: asksForProof(told)
      ? { zh: `请为${days.zh}的请假补交证明。`, en: `Please hand in a certificate for your leave: ${days.en}.` }
      : null,
    deciding: decidingOf(told, days, naming),
    abroad: abroadOf(told, days, naming),
  };
}

const asksForProof = ({ step, lacksProof }: LeaveToTell): boolean =>
  lacksProof && (step === 'file' || step === 'approve');

const becomesDecidable = ({ step, before, state }: LeaveToTell): boolean =>
  state === 'asked' && (before !== 'asked' || step === 'edit');

function decidingOf(told: LeaveToTell, days: Words, { person, timeZone }: LeaveNaming): Words | null {
  if (told.step === 'return' || told.step === 'cancel')
    return {
      zh: `${person.zh}提前结束请假：${days.zh}。`,
      en: `${person.en} is back early from leave: ${days.en}.`,
    };
  if (!becomesDecidable(told)) return null;
  const till = told.deadline === null ? null : instantWords(told.deadline, timeZone);
  return {
    zh: `${person.zh}的请假等待审批${till ? `，最晚${till.zh}` : ''}：${days.zh}。`,
    en: `Leave of ${person.en} waits for a decision${till ? `, at the latest ${till.en}` : ''}: ${days.en}.`,
  };
}

function abroadOf(told: LeaveToTell, days: Words, naming: LeaveNaming): LeaveSentences['abroad'] {
  const deciding = becomesDecidable(told) ? decidingOf(told, days, naming) : null;
  if (deciding)
    return {
      ...{ zh: `有一条请假申请等待审批（${days.zh}）。`, en: `A leave waits for a decision (${days.en}).` },
      named: deciding,
    };
  if (told.step !== 'approve' && told.step !== 'refuse') return null;
  const [zh, en] = told.step === 'approve' ? ['请假已批准', 'approved'] : ['请假没有批准', 'refused'];
  const { person } = naming;
  return {
    ...{ zh: `有一条${zh}（${days.zh}）。`, en: `A leave is ${en} (${days.en}).` },
    named: { zh: `${person.zh}的${zh}：${days.zh}。`, en: `Leave of ${person.en} is ${en}: ${days.en}.` },
  };
}
