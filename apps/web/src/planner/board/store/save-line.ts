import type { RosterEditEnd } from '@zhiban/wire';
import { problemFrom, Refusal } from '../../../platform/http';

export interface Errand {
  id: string;
  send: () => Promise<RosterEditEnd>;
}

interface Heard {
  ended: (errand: Errand, end: RosterEditEnd) => void;
  refused: (errand: Errand, fault: Refusal) => void;
  /** The server cannot be reached: what is in the line waits. */
  held: (isHeld: boolean) => void;
}

/** Sends one edit after the other, so that each stands on the one before it. While the server is away they wait; each has an id, so that one whose answer was lost is not done twice. */
export class SaveLine {
  private readonly line: Errand[] = [];
  private running = false;

  constructor(private readonly heard: Heard) {}

  get length(): number {
    return this.line.length;
  }

  add(errand: Errand): void {
    this.line.push(errand);
    void this.run();
  }

  /** What was made on an edit that was refused is not sent. */
  leave(ids: readonly string[]): void {
    for (const id of ids) {
      const at = this.line.findIndex((errand, i) => errand.id === id && !(i === 0 && this.running));
      if (at >= 0) this.line.splice(at, 1);
    }
  }

  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.line[0]; next; next = this.line[0]) if (!(await this.send(next))) break;
    this.running = false;
  }

  private async send(errand: Errand): Promise<boolean> {
    try {
      const end = await errand.send();
      this.line.shift();
      this.heard.held(false);
      this.heard.ended(errand, end);
    } catch (fault) {
      const refusal = fault instanceof Refusal ? fault : new Refusal(problemFrom(fault));
      const { status } = refusal.problem;
      if (status === 0 || status >= 502) {
        this.heard.held(true);
        return false;
      }
      this.line.shift();
      this.heard.refused(errand, refusal);
    }
    return true;
  }
}
