import { HangupMarks } from './hangup-marks';
import { MemberBook } from './member-book';
import { Optimizations } from './optimizations';
import { TalkBook } from './talk-book';
import { TransferMarks } from './transfer-marks';
import { WaitingBook } from './waiting-book';

/** All that the translator remembers of the exchange. */
export class Memory {
  readonly waiting = new WaitingBook();
  readonly talks = new TalkBook();
  readonly members = new MemberBook();
  readonly hangups = new HangupMarks();
  readonly transfers = new TransferMarks();
  readonly optimizations = new Optimizations();
  /** Channel → queue of a `Queue()` that has begun but not let the caller in yet. */
  readonly entering = new Map<string, string>();
  /** What was heard since the link came up, which tells the read classes: VarSet is of `dialplan`, hang-ups of `call`. */
  variablesHeard = false;
  hangupsHeard = false;

  linkUp(): void {
    this.variablesHeard = false;
    this.hangupsHeard = false;
  }

  forgetCalls(): void {
    this.waiting.clear();
    this.talks.clear();
    this.hangups.clear();
    this.transfers.clear();
    this.optimizations.clear();
    this.entering.clear();
  }
}
