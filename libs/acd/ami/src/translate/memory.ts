import { HangupMarks } from './hangup-marks';
import { MemberBook } from './member-book';
import { TalkBook } from './talk-book';
import { WaitingBook } from './waiting-book';

/** All that the translator remembers of the exchange. */
export class Memory {
  readonly waiting = new WaitingBook();
  readonly talks = new TalkBook();
  readonly members = new MemberBook();
  readonly hangups = new HangupMarks();
  /** Channel → queue of a `Queue()` that has begun but not let the caller in yet. */
  readonly entering = new Map<string, string>();
  /** Read classes that were heard since the link came up. */
  dialplanHeard = false;
  callsHeard = false;
  joinsHeard = false;

  linkUp(): void {
    this.dialplanHeard = false;
    this.callsHeard = false;
    this.joinsHeard = false;
  }

  /** Without the dialplan class no QUEUESTATUS will ever come: every Queue() is told there before its join. */
  get dialplanMissing(): boolean {
    return this.joinsHeard && !this.dialplanHeard;
  }

  forgetCalls(): void {
    this.waiting.clear();
    this.talks.clear();
    this.hangups.clear();
    this.entering.clear();
  }
}
