import { eventName, field } from '../fields';
import { askPrefix, type AmiAnswer } from './ask';

interface Open {
  until: number;
  /** The list that follows the response; `null`: none has begun. */
  list: string[] | null;
  response: string;
  settle: (answer: AmiAnswer) => void;
}

const longestList = 20_000;

/**
 * The asks of one session that have no answer yet. It takes their answers out of what was received: an answer to an ask,
 * in time or not, is never part of the event stream.
 */
export class AskBook {
  private readonly open = new Map<string, Open>();
  private asked = false;

  constructor(private readonly most = 32) {}

  get isFull(): boolean {
    return this.open.size >= this.most;
  }

  add(id: string, until: number, settle: (answer: AmiAnswer) => void): void {
    this.asked = true;
    this.open.set(id, { until, list: null, response: '', settle });
  }

  /** `true`: the message belongs to an ask and to nobody else. What became of a call that was begun is news, no answer. */
  hear(raw: string): boolean {
    if (!this.asked || !raw.includes(askPrefix) || eventName(raw) === 'OriginateResponse') return false;
    const id = field(raw, 'ActionID');
    if (!id?.startsWith(askPrefix)) return false;
    const open = this.open.get(id);
    if (open) this.step(id, open, raw);
    return true;
  }

  tick(at: number): void {
    for (const [id, { until }] of this.open) if (at >= until) this.end(id, { kind: 'unanswered', why: 'too-late' });
  }

  lost(): void {
    for (const id of [...this.open.keys()]) this.end(id, { kind: 'unanswered', why: 'link-lost' });
  }

  private step(id: string, open: Open, raw: string): void {
    if (raw.startsWith('Response: ')) {
      open.response = raw;
      if (field(raw, 'EventList') === 'start') open.list = [];
      else this.answer(id, open);
    } else if (open.list !== null) {
      if (field(raw, 'EventList') === 'Complete') this.answer(id, open);
      else if (open.list.length < longestList) open.list.push(raw);
    }
  }

  private answer(id: string, { response, list }: Open): void {
    const success = /^Response: (Success|Goodbye|Follows)/.test(response);
    this.end(id, { kind: 'answered', success, words: field(response, 'Message'), raw: response, list: list ?? [] });
  }

  private end(id: string, answer: AmiAnswer): void {
    const open = this.open.get(id);
    this.open.delete(id);
    open?.settle(answer);
  }
}
