import { Injectable } from '@nestjs/common';
import { emptyReading, addReading, figureSet, tallyFromJson, emptyTally, noTimes } from '@zhiban/live-metrics';
import { dateIn, addDays, type Interval } from '@zhiban/time';
import type { HandoverFigures, HandoverPlace, QueueRule } from '@zhiban/wire';
import { CentreSettingsService } from '../../centre';
import { IntervalFigureStore, type StoredInterval } from '../../live';
import { ExpectedRepository, planDay } from '../../staffing';

const halfHourMs = 30 * 60_000;
const nobodyWaits = () => 0;

/** What came in a duty and how it was answered, summed up from the stored intervals of the whole service. */
@Injectable()
export class DutyFigures {
  constructor(
    private readonly store: IntervalFigureStore,
    private readonly settings: CentreSettingsService,
    private readonly expected: ExpectedRepository,
  ) {}

  /** `null`: contacts are the centre's, and not of a site or team. */
  async of(place: HandoverPlace, { from, to }: Interval, now: number): Promise<HandoverFigures | null> {
    if (place.site !== null) return null;
    const until = Math.min(to, now);
    const stored = (await this.store.newest(from, until)).filter(({ queue }) => queue === '');
    const rule = this.settings.current().settings.defaultRule;
    const all = figuresOf(stored, rule);
    const planned = await this.planned({ from, to: until });
    return {
      ...{
        from,
        until: toldUntil(stored, until),
        contacts: all.offered,
        expected: planned.contacts,
        answered: all.connectRate,
      },
      abandoned: all.abandoned,
      serviceLevel: { value: all.sl, target: rule.targetRatio, seconds: rule.targetSeconds },
      handleTime: { value: seconds(all.ahtMs), expected: planned.ahtSeconds },
      longestWait: longestWait(stored, rule),
      curve: curveOf(stored, rule, { from, to: until }),
    };
  }

  /** Of whole intervals, from the days that were entered or imported. */
  private async planned({ from, to }: Interval): Promise<{ contacts: number | null; ahtSeconds: number | null }> {
    const { timeZone, businessDayStart } = this.settings.current().settings;
    const [first, last] = [addDays(dateIn(timeZone, from), -1), dateIn(timeZone, to)];
    let contacts = 0;
    let work = 0;
    const days = await this.expected.between(first, last);
    for (const day of days) {
      const { starts } = planDay(day.date, { timeZone, businessDayStart }, day.minutes);
      starts.forEach((at, nth) => {
        if (at < from || at >= to) return;
        contacts += day.contacts[nth] ?? 0;
        work += (day.contacts[nth] ?? 0) * (day.ahtSeconds[nth] ?? 0);
      });
    }
    if (contacts === 0) return { contacts: days.length > 0 ? 0 : null, ahtSeconds: null };
    return { contacts: Math.round(contacts), ahtSeconds: Math.round(work / contacts) };
  }
}

/** An interval that goes on is not told yet. */
const toldUntil = (stored: readonly StoredInterval[], until: number): number =>
  stored.length === 0 ? until : Math.min(until, Math.max(...stored.map(({ to }) => to)));

function figuresOf(stored: readonly StoredInterval[], rule: QueueRule) {
  const sum = emptyReading();
  for (const { from, to, counts, gap } of stored)
    addReading(sum, {
      ...{ from, to, gap, broughtIn: counts.waitingAtStart, waiting: counts.waitingAtEnd },
      tally: tallyFromJson(counts.tally, emptyTally()),
      seatTimes: counts.seatTimes ?? noTimes(),
    });
  return figureSet(sum, rule, nobodyWaits);
}

function curveOf(stored: readonly StoredInterval[], rule: QueueRule, { from, to }: Interval): HandoverFigures['curve'] {
  const count = Math.ceil((to - from) / halfHourMs);
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = from + i * halfHourMs;
    const figures = figuresOf(
      stored.filter((interval) => interval.from >= at && interval.from < at + halfHourMs),
      rule,
    );
    return { at, value: figures.sl, contacts: figures.offered };
  });
}

/** To the second, up to the longest that is counted one by one; in which interval it was. */
function longestWait(stored: readonly StoredInterval[], rule: QueueRule): HandoverFigures['longestWait'] {
  let found: { value: number; at: number } | null = null;
  for (const { from, counts } of stored) {
    const { answeredWaits, abandonedWaits } = tallyFromJson(counts.tally, emptyTally());
    const value = Math.max(longestOf(answeredWaits), longestOf(abandonedWaits));
    if (value > (found?.value ?? 0)) found = { value, at: from };
  }
  return found && { ...found, target: rule.longestWaitAlarmSeconds };
}

/** Each whole second has a place for "at most" and one for "beyond". */
const longestOf = (histogram: Int32Array): number => Math.ceil(histogram.findLastIndex((count) => count > 0) / 2);

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000));
