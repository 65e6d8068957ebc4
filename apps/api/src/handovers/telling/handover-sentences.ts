import type { HandoverTurn } from '@zhiban/wire';
import { dayWords, type Words } from '../../tellings';
import type { HandoverRow } from '../keeping/rows';

/** `11月25日周三 中班` */
function turnWords({ date, zh, en }: HandoverTurn): Words {
  const day = dayWords(date);
  return { zh: `${day.zh}${zh}`, en: `${en} of ${day.en}` };
}

type Told = Pick<HandoverRow, 'turn' | 'place'>;

export function handedSentence({ turn }: Told, by: string): Words {
  const { zh, en } = turnWords(turn);
  return {
    zh: `${by} 已签${zh}的交接记录，等您核对签字。`,
    en: `${by} has signed the record of ${en}; it waits for your signature.`,
  };
}

/** With number and digest, so that they are known outside of this server too. */
export function signedSentence({ turn, place }: Told, number: number, mac: string): Words {
  const { zh, en } = turnWords(turn);
  return {
    zh: `${place.zh}${zh}的交接记录 #${number} 双方已签字，校验值 ${mac}。`,
    en: `Handover record #${number} (${place.en}, ${en}) is signed by both; its digest is ${mac}.`,
  };
}

export function skippedSentence({ turn, place }: Told): Words {
  const { zh, en } = turnWords(turn);
  return {
    zh: `${place.zh}${zh}没有按时交接：交接记录无人签字，请补签。`,
    en: `${place.en}: ${en} was not handed over: nobody signed its record in time; it is to be made up for.`,
  };
}
