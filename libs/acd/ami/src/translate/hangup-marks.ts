const most = 20_000;

/** Channels that asked to be hung up and are not gone yet. */
export class HangupMarks {
  private readonly marks = new Map<string, number>();

  set(channel: string, at: number): void {
    if (this.marks.size >= most) this.marks.clear();
    this.marks.set(channel, at);
  }

  has(channel: string): boolean {
    return this.marks.has(channel);
  }

  /** A mark that outlived its hangup (the call went on in the dialplan) says nothing about the next visit. */
  dropOlderThan(channel: string, instant: number): void {
    const at = this.marks.get(channel);
    if (at !== undefined && at < instant) this.marks.delete(channel);
  }

  delete(channel: string): void {
    this.marks.delete(channel);
  }

  clear(): void {
    this.marks.clear();
  }
}
