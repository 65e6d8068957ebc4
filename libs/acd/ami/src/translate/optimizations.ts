import { field } from '../fields';
import type { Memory } from './memory';

type Optimization = { one: string; two: string; source: string };
const most = 2_000;

/** Local channels that are being taken out of a conversation, by the number that the exchange gives the procedure. */
export class Optimizations {
  private readonly running = new Map<string, Optimization>();

  begin(id: string, optimization: Optimization): void {
    if (this.running.size >= most) this.running.clear();
    this.running.set(id, optimization);
  }

  end(id: string): Optimization | undefined {
    const ended = this.running.get(id);
    this.running.delete(id);
    return ended;
  }

  clear(): void {
    this.running.clear();
  }
}

/** Only the beginning names the channel that takes the place of the Local one. */
export function optimizationBegan(memory: Memory, raw: string): boolean {
  const [id, one, two] = ['Id', 'LocalOneUniqueid', 'LocalTwoUniqueid'].map((key) => field(raw, key));
  const source = field(raw, 'SourceUniqueid');
  if (!id || !one || !two) return false;
  if (source) memory.optimizations.begin(id, { one, two, source });
  return true;
}

/**
 * The first half of the pair is a member's channel, the second one a caller's: so the queue itself takes it. `Success` is
 * not asked: Asterisk 22 says No where the Local channel is gone all the same.
 */
export function optimizationEnded(memory: Memory, raw: string): boolean {
  const id = field(raw, 'Id');
  if (!id) return false;
  const ended = memory.optimizations.end(id);
  if (ended === undefined) return true;
  memory.talks.replaceChannel(ended.one, ended.source);
  memory.talks.replaceChannel(ended.two, ended.source);
  return true;
}
