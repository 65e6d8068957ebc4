import type { SwapState, SwapStep } from '@zhiban/wire';
import { beginOf } from '@zhiban/workforce-requests';
import { both, instantWords, listWords, spanWords, type Words } from '../../tellings';
import type { KeptTransfer } from '../keeping/swap-request.entity';

export interface SwapToTell {
  step: SwapStep | 'file';
  /** After the step. */
  state: SwapState;
  note: string | null;
  /** The account that took the step. */
  by: string;
  onBehalf: boolean;
  filer: string;
  parties: readonly string[];
  /** The party that agreed, declined, took or let go. */
  actor: string | null;
  /** With whom it was to go to, where that is what the step has ended. */
  transfers: readonly KeptTransfer[];
  deadline: number;
}

export interface SwapNaming {
  name: (person: string) => Words;
  timeZone: string;
}

export interface SwapSentences {
  own: (Words & { person: string })[];
  deciding: Words | null;
  abroad: (Words & { named: Words }) | null;
}

type Sentence = (words: { what: Words; filer: Words; actor: Words; till: Words; told: SwapToTell }) => Words;

/** What the others in it hear of a step; what a colleague may read, for each of them gets the same. */
const sentences: Readonly<Record<SwapStep, Sentence>> = {
  take: ({ actor, what }) => ({
    zh: `${actor.zh}接了您让出的班，等待审批：${what.zh}。`,
    en: `${actor.en} takes the shift that you offered; it waits for a decision: ${what.en}.`,
  }),
  agree: ({ actor, what }) => ({
    zh: `${actor.zh}同意换班，还在等其他人答复：${what.zh}。`,
    en: `${actor.en} agrees to the swap, others have still to answer: ${what.en}.`,
  }),
  'agree-last': ({ actor, what }) => ({
    zh: `${actor.zh}同意换班，各方都已同意，等待审批：${what.zh}。`,
    en: `${actor.en} agrees to the swap; everybody has, and it waits for a decision: ${what.en}.`,
  }),
  decline: ({ actor, what }) => ({
    zh: `${actor.zh}没有同意换班，申请到此结束：${what.zh}。`,
    en: `${actor.en} declines the swap, which ends it: ${what.en}.`,
  }),
  'let-go': ({ actor, what }) => ({
    zh: `${actor.zh}不再接班，班次已放回公开板：${what.zh}。`,
    en: `${actor.en} no longer takes the shift, which is back on the open board: ${what.en}.`,
  }),
  approve: ({ what }) => ({
    zh: `换班已批准，班表已更新：${what.zh}。`,
    en: `The swap is approved and in the roster: ${what.en}.`,
  }),
  refuse: ({ what, told: { note } }) => ({
    zh: `换班没有批准：${what.zh}。原因：${note ?? '—'}`,
    en: `The swap is refused: ${what.en}. Why: ${note ?? '—'}`,
  }),
  withdraw: ({ filer, what }) => ({
    zh: `${filer.zh}的换班申请已撤回：${what.zh}。`,
    en: `The swap of ${filer.en} is withdrawn: ${what.en}.`,
  }),
  lapse: ({ what }) => ({
    zh: `换班申请到开班时仍未决定，已失效：${what.zh}。`,
    en: `The swap was not decided before its shift began, and has lapsed: ${what.en}.`,
  }),
  undo: ({ what }) => ({
    zh: `这次换班已经换回来了：${what.zh}。`,
    en: `This swap has been taken back by another: ${what.en}.`,
  }),
};

/** Those who are told, with the sentence for each; the account that took the step is left out later. */
export function swapSentences(told: SwapToTell, naming: SwapNaming): SwapSentences {
  const what = transferWords(told.transfers, naming);
  const words = {
    what,
    told,
    filer: naming.name(told.filer),
    actor: naming.name(told.actor ?? told.filer),
    till: instantWords(told.deadline, naming.timeZone),
  };
  const own = told.step === 'file' ? filed(words) : others(told, sentences[told.step](words));
  return { own, deciding: decidingOf(words, naming), abroad: abroadOf(words, naming) };
}

const others = ({ filer, parties, actor, step }: SwapToTell, words: Words) =>
  [filer, ...parties]
    .filter((person) => person !== actor && !(step === 'withdraw' && person === filer))
    .map((person) => ({ person, ...words }));

function filed({ told, what, filer, till }: Parameters<Sentence>[0]): SwapSentences['own'] {
  const asked = told.parties.map((person) => ({
    person,
    zh: `${filer.zh}想和您换班，请在${till.zh}前答复：${what.zh}。`,
    en: `${filer.en} asks you to swap, please answer before ${till.en}: ${what.en}.`,
  }));
  if (!told.onBehalf) return asked;
  const words = {
    zh: `${told.by}替您提交了换班申请：${what.zh}。`,
    en: `${told.by} has filed a swap for you: ${what.en}.`,
  };
  return [...asked, { person: told.filer, ...words }];
}

function decidingOf({ told, what, till }: Parameters<Sentence>[0], { name }: SwapNaming): Words | null {
  if (told.step !== 'take' && told.step !== 'agree-last') return null;
  const who = listWords([told.filer, ...told.parties].map(name), ['、', ', ']);
  return {
    zh: `${who.zh}的换班等待审批，最晚${till.zh}：${what.zh}。`,
    en: `A swap of ${who.en} waits for a decision, at the latest ${till.en}: ${what.en}.`,
  };
}

function abroadOf(words: Parameters<Sentence>[0], naming: SwapNaming): SwapSentences['abroad'] {
  const { told, what } = words;
  const when = spansOf(told.transfers, naming.timeZone);
  const deciding = decidingOf(words, naming);
  if (deciding)
    return {
      ...{ zh: `有一条换班申请等待审批（${when.zh}）。`, en: `A swap waits for a decision (${when.en}).` },
      named: deciding,
    };
  if (told.state === 'offered')
    return {
      ...{ zh: `公开板上有班可接：${when.zh}。`, en: `On the open board is a shift to take: ${when.en}.` },
      named: { zh: `公开板上有班可接：${what.zh}。`, en: `On the open board is a shift to take: ${what.en}.` },
    };
  if (told.step !== 'approve' && told.step !== 'refuse') return null;
  const [zh, en] =
    told.step === 'approve' ? ['换班已批准', 'A swap is approved'] : ['换班没有批准', 'A swap is refused'];
  return {
    zh: `${zh}（${when.zh}）。`,
    en: `${en} (${when.en}).`,
    named: both((l) => ({ zh: `${zh}：${what.zh}。`, en: `${en}: ${what.en}.` })[l]),
  };
}

function transferWords(transfers: readonly KeptTransfer[], { name, timeZone }: SwapNaming): Words {
  const each = inOrder(transfers).map(({ shift, part, to }) => {
    const [from, when] = [name(shift.person), spanWords(part ?? shift, timeZone)];
    const taker = to === null ? null : name(to);
    return {
      zh: `${from.zh} ${when.zh}${taker ? ` → ${taker.zh}` : ''}`,
      en: `${from.en}, ${when.en}${taker ? ` → ${taker.en}` : ''}`,
    };
  });
  return listWords(each, ['；', '; ']);
}

const spansOf = (transfers: readonly KeptTransfer[], timeZone: string): Words =>
  listWords(
    inOrder(transfers).map(({ shift, part }) => spanWords(part ?? shift, timeZone)),
    ['；', '; '],
  );

const inOrder = (transfers: readonly KeptTransfer[]): KeptTransfer[] =>
  [...transfers].sort((a, b) => beginOf(a) - beginOf(b));
