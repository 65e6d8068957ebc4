import type { CompletionEnder } from '@zhiban/acd-events';
import { clip } from './asterisk-words';

const most = 2_000;

/**
 * Transfers of talks that began unheard, by the agent's and the caller's channel: the completion that follows names one
 * of them, and nothing else says which kind of transfer it was.
 */
export class TransferMarks {
  private readonly marks = new Map<string, CompletionEnder>();

  set(channel: string, how: CompletionEnder): void {
    if (this.marks.size >= most) this.marks.clear();
    this.marks.set(clip(channel), how);
  }

  /** The transfer of the first of the channels that had one; forgotten with that. */
  take(channels: readonly (string | null)[]): CompletionEnder | undefined {
    const told = channels.find((channel) => channel !== null && this.marks.has(clip(channel)));
    const how = told ? this.marks.get(clip(told)) : undefined;
    for (const channel of channels) if (channel !== null) this.marks.delete(clip(channel));
    return how;
  }

  clear(): void {
    this.marks.clear();
  }
}
