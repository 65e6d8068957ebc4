import type { AcdEvent } from '@zhiban/acd-events';
import { findReason, feedEvent, type Fact, type Floor } from '@zhiban/live-state';
import type { Instant, Interval } from '@zhiban/time';
import type { CentreSettings, SeatState } from '@zhiban/wire';
import { doingOf, type Stint } from '@zhiban/workforce-adherence';

/** Whoever sat at a seat under a name, and what they did, in order; the last stint is open (`Infinity`). */
export interface SeatPages {
  seat: string;
  name: string;
  stints: Stint[];
}

/**
 * What each seat of one exchange did for attendance: at work, paused, or out. The very code of the wall folds the events,
 * but nothing is counted, and an event is dated by itself alone.
 */
export class SeatDiary {
  private readonly pages = new Map<string, SeatPages>();
  private readonly open = new Map<string, SeatPages>();
  private readonly blind: Interval[] = [];
  private earliest: Instant = Infinity;

  /** `begin`: before that it knows nothing; a floor that begins with its first event knows all there ever was. */
  constructor(
    readonly floor: Floor,
    public begin: Instant,
    private readonly settings: () => CentreSettings,
  ) {
    for (const gap of floor.gaps) this.blind.push({ from: gap.from, to: gap.to ?? Infinity });
    for (const { seat, shown } of floor.seats.values()) this.turn(seat, begin, shown.state, shown.reason);
  }

  tell(event: AcdEvent): void {
    this.earliest = Math.min(this.earliest, event.at);
    feedEvent(this.floor, event, this.hear);
  }

  /** The earliest instant of what was told since the last time of asking. */
  takeEarliest(): Instant {
    const { earliest } = this;
    this.earliest = Infinity;
    return earliest;
  }

  get seats(): Iterable<SeatPages> {
    return this.pages.values();
  }

  /** When nothing was heard of the exchange, in order. */
  get gaps(): readonly Interval[] {
    return this.blind;
  }

  /** Nobody will ask for what was before. */
  forget(before: Instant): void {
    if (this.begin >= before) return;
    this.begin = before;
    for (const page of this.pages.values()) page.stints = page.stints.filter(({ to }) => to > before);
  }

  private readonly hear = (fact: Fact): void => {
    if (fact.kind === 'seat-moved') this.turn(fact.seat, fact.at, fact.state, fact.reason);
    else if (fact.kind === 'gap-began') this.blind.push({ from: fact.from, to: Infinity });
    else if (fact.kind === 'gap-ended') this.endGap(fact.at);
  };

  private endGap(at: Instant): void {
    const gap = this.blind.at(-1);
    if (gap?.to === Infinity) gap.to = at;
  }

  private turn(seat: string, at: Instant, state: SeatState, reason: string | null): void {
    const page = this.pageOf(seat, at);
    const pause = reason === null ? null : (findReason(this.settings(), reason)?.class ?? null);
    const doing = doingOf({ state, since: null, pause, seen: true });
    const last = page.stints.at(-1);
    if (last?.doing === doing) return;
    if (last) last.to = at;
    page.stints.push({ from: at, to: Infinity, doing });
  }

  /** Somebody else at the same seat begins a page of their own; whoever sat there before is out. */
  private pageOf(seat: string, at: Instant): SeatPages {
    const name = this.floor.seats.get(seat)?.name ?? seat;
    const open = this.open.get(seat);
    if (open?.name === name) return open;
    const last = open?.stints.at(-1);
    if (open && last) {
      last.to = at;
      open.stints.push({ from: at, to: Infinity, doing: 'out' });
    }
    const key = `${seat}\n${name}`;
    const page = this.pages.get(key) ?? { seat, name, stints: [] };
    this.pages.set(key, page);
    this.open.set(seat, page);
    return page;
  }
}
