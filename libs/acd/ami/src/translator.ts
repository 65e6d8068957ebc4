import type { AcdEvent, AcdEventOf } from '@zhiban/acd-events';
import { FeedTally } from './feed-tally';
import { eventName, seconds } from './fields';
import { isBanner } from './frame-reader';
import type { Draft, Scene } from './translate/draft';
import { idleEvents } from './translate/event-names';
import { type EarlierKnowledge, ExchangeStart } from './translate/exchange-start';
import { memberRemoved, memberSeen } from './translate/members';
import { Memory } from './translate/memory';
import { optimizationBegan, optimizationEnded } from './translate/optimizations';
import { drawPicture } from './translate/picture';
import { PictureList } from './translate/picture-list';
import { agentCalled, agentDumped, dialEnded, type Heard, ringGone, rungOut } from './translate/rings';
import { agentCompleted, agentConnected, attendedTransferred, blindTransferred, held, unheld } from './translate/talks';
import { abandoned, entering, hangupRequested, hungUp, joined, left, queueStatus, settleDue } from './translate/visits';

export type TranslatorOptions = {
  /** Begins every event id; must differ between two runs whose events are kept together. */
  linkId: string;
  tally?: FeedTally;
  earlier?: EarlierKnowledge;
};

type Step = (scene: Scene, memory: Memory, raw: string) => Heard | boolean;
type DownReason = AcdEventOf<'link-down'>['reason'];

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['QueueCallerJoin', joined],
  ['QueueCallerAbandon', abandoned],
  ['QueueCallerLeave', left],
  ['HangupRequest', hangupRequested],
  ['SoftHangupRequest', hangupRequested],
  ['Hangup', channelGone],
  ['AgentCalled', agentCalled],
  ['AgentRingNoAnswer', rungOut],
  ['AgentDump', agentDumped],
  ['DialEnd', dialEnded],
  ['AgentConnect', agentConnected],
  ['AgentComplete', agentCompleted],
  ['BlindTransfer', (_, memory, raw) => blindTransferred(memory, raw)],
  ['AttendedTransfer', (_, memory, raw) => attendedTransferred(memory, raw)],
  ['LocalOptimizationBegin', (_, memory, raw) => optimizationBegan(memory, raw)],
  ['LocalOptimizationEnd', (_, memory, raw) => optimizationEnded(memory, raw)],
  ['Hold', held],
  ['Unhold', unheld],
  ['QueueMemberAdded', memberSeen],
  ['QueueMemberStatus', memberSeen],
  ['QueueMemberPause', memberSeen],
  ['QueueMemberPenalty', memberSeen],
  ['QueueMemberRinginuse', memberSeen],
  ['QueueMemberRemoved', memberRemoved],
]);

function channelGone(scene: Scene, memory: Memory, raw: string): boolean {
  ringGone(scene, memory, raw);
  return hungUp(scene, memory, raw);
}

const listNames = new Set([
  'QueueParams',
  'QueueMember',
  'QueueEntry',
  'QueueStatusComplete',
  'CoreShowChannel',
  'CoreShowChannelsComplete',
]);
const listStarts = new Set(['QueueParams', 'QueueStatusComplete']);

/**
 * Raw AMI messages → canonical events. Pure and deterministic: the same messages at the same instants give the same
 * events with the same ids (`linkId.1`, `linkId.2`, …). Instants are milliseconds and never go back in what it emits.
 *
 * What a floor has to know: an overflow is told as `visit-left` with `timed-out`, followed by a `visit-offered` of the
 * same `call`. Visit ids hold the instant of joining; after a restart of this process the first picture names callers
 * who still wait by new ids, so a floor that remembers more matches them by `call` and `queue`. An ending is told up to
 * 250 ms late when the exchange has to say first which one it was; its `waitMs` is right.
 */
export class Translator {
  readonly tally: FeedTally;
  private readonly memory = new Memory();
  private readonly start: ExchangeStart;
  private readonly linkId: string;
  private readonly scene: Scene;
  private list: PictureList | null = null;
  private firstPicture = true;
  private events: AcdEvent[] = [];
  private count = 0;
  private exchange: string | null = null;

  constructor(options: TranslatorOptions) {
    this.tally = options.tally ?? new FeedTally();
    this.linkId = options.linkId;
    this.start = new ExchangeStart(options.earlier ?? { exchangeStartedAt: null, lastHeardAt: null });
    this.scene = { at: 0, emit: (draft) => this.emit(draft) };
  }

  /** When the exchange itself began, as far as it was told: keep it for the next run's `earlier`. */
  get exchangeStartedAt(): number | null {
    return this.start.at;
  }

  /** The exchange has said that it is going down. */
  get shuttingDown(): boolean {
    return this.start.isShuttingDown;
  }

  /** The login was accepted. */
  linkUp(at: number): AcdEvent[] {
    this.advance(at);
    this.memory.linkUp();
    this.list = null;
    this.firstPicture = true;
    this.emit({ type: 'link-up', exchange: this.exchange });
    return this.takeEvents();
  }

  /** `heardAt`: when the exchange was last heard, if that is not now. */
  linkDown(at: number, reason: DownReason, heardAt = at): AcdEvent[] {
    this.advance(at);
    this.finishList();
    settleDue(this.scene, this.memory, true);
    this.start.lost(this.scene.at);
    const told = this.start.isShuttingDown && reason === 'closed' ? 'shutdown' : reason;
    this.emit({ type: 'link-down', reason: told, ...(heardAt < at ? { since: Math.floor(heardAt) } : {}) });
    return this.takeEvents();
  }

  /** One raw message as the frame reader gives it. */
  message(raw: string, receivedAt: number): AcdEvent[] {
    this.advance(receivedAt);
    this.hear(raw);
    return this.takeEvents();
  }

  /** Time went by without a message. */
  tick(at: number): AcdEvent[] {
    this.advance(at);
    return this.takeEvents();
  }

  private advance(at: number): void {
    this.scene.at = Math.max(this.scene.at, Math.floor(at));
    if (this.list?.overdue(this.scene.at)) this.finishList();
    if (this.list === null && this.memory.waiting.endingVisits().size > 0) settleDue(this.scene, this.memory);
  }

  private hear(raw: string): void {
    const name = eventName(raw);
    if (name === '') return this.answer(raw);
    if (name === 'VarSet') {
      this.memory.variablesHeard = true;
      if (!raw.includes('\nVariable: QUEUESTATUS\r') && !raw.includes('\nVariable: QUEUESTATUS\n')) return;
    } else if (name === 'Newexten') {
      if (!raw.includes('\nApplication: Queue\r') && !raw.includes('\nApplication: Queue\n')) return;
    } else if (idleEvents.has(name)) return;
    if (listNames.has(name)) return this.listItem(name, raw);
    if (this.list !== null) return this.list.holdBack(raw, this.scene.at);
    this.step(name, raw);
  }

  private step(name: string, raw: string): void {
    const step = steps.get(name);
    if (step !== undefined) return this.judge(step(this.scene, this.memory, raw));
    if (name === 'VarSet') return this.judge(queueStatus(this.scene, this.memory, raw));
    if (name === 'Newexten') return this.judge(entering(this.memory, raw));
    if (name === 'FullyBooted') return this.start.greeted(this.scene.at, seconds(raw, 'Uptime'));
    if (name === 'Shutdown') return this.start.shuttingDown();
    this.tally.unknownEvent(name);
  }

  private judge(heard: Heard | boolean): void {
    if (heard === false || heard === 'incomplete') this.tally.error('incomplete');
    else if (heard === 'unmatched') this.tally.error('unmatched');
  }

  private answer(raw: string): void {
    if (raw.startsWith('Response: Error')) {
      this.list?.refused();
      if (this.list?.complete) this.finishList();
    } else if (isBanner(raw)) {
      this.exchange = raw.split(/[\r\n]/, 1)[0]?.slice(0, 100) ?? null;
    }
  }

  private listItem(name: string, raw: string): void {
    if (this.list === null) {
      if (!listStarts.has(name)) return;
      this.list = new PictureList(this.scene.at);
    }
    this.list.take(name, raw, this.scene.at, this.memory.members);
    if (this.list.complete) this.finishList();
  }

  /** Tells the picture as far as it came, then what happened behind it, each at the instant that it was heard. */
  private finishList(): void {
    const list = this.list;
    if (list === null) return;
    this.list = null;
    const now = this.scene.at;
    this.scene.at = list.takenAt;
    if (list.usable) this.tellPicture(list);
    for (const held of list.heldBack) {
      this.scene.at = Math.max(this.scene.at, held.at);
      this.step(eventName(held.raw), held.raw);
    }
    this.scene.at = now;
  }

  private tellPicture(list: PictureList): void {
    const first = this.firstPicture;
    const restarted = first && this.start.restarted(this.anEarlierCallLives(list.calls ?? []));
    this.firstPicture = false;
    this.emit(drawPicture(this.scene, this.memory, list, { first, restarted }));
  }

  private anEarlierCallLives(calls: readonly string[]): boolean {
    const alive = new Set(calls);
    for (const visit of this.memory.waiting.all()) if (alive.has(visit.call)) return true;
    for (const talk of this.memory.talks.all())
      if ([talk.call, talk.caller, talk.dest].some((channel) => alive.has(channel))) return true;
    return false;
  }

  private emit(draft: Draft): void {
    this.count++;
    this.events.push({ id: `${this.linkId}.${this.count}`, at: this.scene.at, ...draft });
  }

  private takeEvents(): AcdEvent[] {
    if (this.events.length === 0) return none;
    const events = this.events;
    this.events = [];
    return events;
  }
}

const none: AcdEvent[] = [];

export function createTranslator(options: TranslatorOptions): Translator {
  return new Translator(options);
}
