import type { FloorView, Language, SeatView } from '@zhiban/wire';
import { scopeWords } from '../board/board-words';
import { duration, percent } from '../platform/format';
import type { Action } from './actions';

export type Say = (key: string, named?: Record<string, unknown>) => string;

interface Named {
  zh: string;
  en: string;
}
const inLanguage = (named: Named | undefined, language: Language, id: string) =>
  named ? (language === 'en' ? named.en : named.zh) : id;

function seatWords(seat: SeatView | undefined, id: string, say: Say, language: Language) {
  const reason = seat?.reason ? inLanguage(seat.reason, language, '') : say('action.noReason', {});
  return { seat: seat?.label ?? id, name: seat?.name === seat?.label ? '' : (seat?.name ?? ''), reason };
}

/** An action in words: what it is, and beside it why. */
export function actionWords(
  action: Action,
  picture: FloorView,
  say: Say,
  language: Language,
): { title: string; text: string } {
  switch (action.kind) {
    case 'source': {
      const source = inLanguage(picture.sources[action.source], language, action.source);
      return { title: say(`action.${action.reason}`, { source }), text: say('action.sourceText', {}) };
    }
    case 'wait': {
      const queue = inLanguage(picture.queues[action.queue], language, action.queue);
      return {
        title: say('action.wait', { queue }),
        text: say('action.waitText', { limit: duration(action.limitMs) }),
      };
    }
    case 'level': {
      const queue = inLanguage(picture.queues[action.queue], language, action.queue);
      const text = say('action.levelText', { target: percent(action.target) });
      return { title: say('action.level', { queue }), text };
    }
    case 'pause': {
      const words = seatWords(picture.seats[action.seat], action.seat, say, language);
      const text = action.limitMs === null ? '' : say('action.pauseText', { limit: duration(action.limitMs) });
      return { title: say('action.pause', words), text };
    }
    case 'figure': {
      const scope = scopeWords(action.scope, picture, say, language);
      const words = { scope, figure: say(`metric.${action.figure}`, {}) };
      return { title: say('action.figure', words), text: action.shown.formula };
    }
    case 'missed-ring': {
      const words = seatWords(picture.seats[action.seat], action.seat, say, language);
      return { title: say('action.missed-ring', words), text: say('action.missedText', {}) };
    }
  }
}
