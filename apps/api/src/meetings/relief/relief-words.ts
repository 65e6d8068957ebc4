import type { Person } from '@zhiban/wire';
import type { Words } from '../../tellings';
import { kindWords } from '../due/missed-words';
import type { MeetingEntity } from '../keeping/meeting.entity';

/** Never why: that is for those who lead there. */
export function reliefSentence({ kind, number: nth }: MeetingEntity, { name, nameEn, number }: Person): Words {
  const which = kindWords(kind);
  return {
    zh: `${name}（${number}）在${which.zh} HY-${nth} 上安排离岗，请安排接替。`,
    en: `${nameEn ?? name} (${number}) was relieved from duty at ${which.en} HY-${nth}; see to a replacement.`,
  };
}
