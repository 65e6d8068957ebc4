import { Injectable } from '@nestjs/common';
import { createFloor, floorFromJson } from '@zhiban/live-state';
import type { Instant, Interval } from '@zhiban/time';
import { togetherOf, withoutHidden, type Stint } from '@zhiban/workforce-adherence';
import { AcdEventReader, EventTape, SourceBook } from '../../ingest';
import { CentreRules, inSlices, MarkStore } from '../../live';
import { PeopleDirectory, type Colleague } from '../../people';
import { DarkTimes } from './dark-times';
import { SeatDiary } from './seat-diary';

interface Followed {
  diary: SeatDiary;
  tape: EventTape;
  fresh: boolean;
}

/** Nobody comes or goes unseen in less: a shorter gap is none. */
const shortestGapMs = 60_000;

/** What people were seen to do. */
export interface SeenPeople {
  /** Without holes over the span; where nothing is known it is `unseen`. */
  of(person: Colleague, span: Interval): Stint[];
}

/** Follows the stored events of every exchange, from a mark before whatever is asked for, and goes on where it stopped. */
@Injectable()
export class SeatDiaries {
  private readonly followed = new Map<string, Followed>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reader: AcdEventReader,
    private readonly marks: MarkStore,
    private readonly book: SourceBook,
    private readonly rules: CentreRules,
    private readonly dark: DarkTimes,
  ) {}

  /** Reads what has been stored since. Answers the earliest instant that was told of: facts may come late. */
  follow(from: Instant): Promise<Instant> {
    return this.alone(async () => {
      let earliest = Infinity;
      for (const { source } of this.book.list()) {
        const diary = await this.read(source, from);
        earliest = Math.min(earliest, diary?.takeEarliest() ?? Infinity);
      }
      return earliest;
    });
  }

  seen(span: Interval, people: PeopleDirectory): Promise<SeenPeople> {
    return this.alone(async () => {
      const sources = new Map<string, SourceSeen>();
      for (const { source } of this.book.list()) {
        const diary = await this.read(source, span.from);
        if (!diary) continue;
        const hidden = [...diary.gaps, ...(await this.dark.of(source, span))]
          .filter(({ from, to }) => to - from >= shortestGapMs)
          .sort((a, b) => a.from - b.from);
        sources.set(source, sourceSeen(source, diary, hidden, people));
      }
      return { of: (person, asked) => togetherOf(seatsOf(person, sources), asked) };
    });
  }

  forget(before: Instant): void {
    for (const { diary } of this.followed.values()) diary.forget(before);
  }

  private async read(source: string, from: Instant): Promise<SeatDiary | null> {
    let known = this.followed.get(source);
    if (!known || known.diary.begin > from) {
      const opened = await this.open(source, from);
      if (!opened) return null;
      this.followed.set(source, (known = opened));
    }
    const { diary, tape } = known;
    while (await tape.fetch()) await inSlices(tape.atHand(), ({ event }) => diary.tell(event));
    // What is read for the first time is no news.
    if (known.fresh) diary.takeEarliest();
    known.fresh = false;
    return diary;
  }

  private async open(source: string, from: Instant): Promise<Followed | null> {
    const options = { wrapUpMs: (queue: string) => this.rules.rule(source, queue).wrapUpSeconds * 1000 };
    const settings = () => this.rules.current;
    const mark = await this.marks.before(source, from);
    if (mark) {
      const diary = new SeatDiary(floorFromJson(mark.state.floor, options), mark.clock, settings);
      return { diary, tape: new EventTape(this.reader, source, mark.seq, mark.received), fresh: true };
    }
    const first = await this.reader.next(source);
    if (!first) return null;
    const diary = new SeatDiary(createFloor(options), -Infinity, settings);
    return { diary, tape: new EventTape(this.reader, source, first.seq - 1, first.received), fresh: true };
  }

  /** One reading after the other: a tape has one reader. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

interface SourceSeen {
  /** Of each employee number the lists of their seats. */
  lists: ReadonlyMap<string, Stint[][]>;
  /** What holds of an agent who never had a seat here: out wherever anything could be seen. */
  never: Stint[];
}

function sourceSeen(
  source: string,
  diary: SeatDiary,
  hidden: readonly Interval[],
  people: PeopleDirectory,
): SourceSeen {
  const lists = new Map<string, Stint[][]>();
  const { begin } = diary;
  for (const { seat, name, stints } of diary.seats) {
    const owner = people.byAgent(source, seat, name);
    if (!owner) continue;
    const from = stints[0]?.from ?? Infinity;
    const before: Stint[] = from > begin ? [{ from: begin, to: from, doing: 'out' }] : [];
    const list = withoutHidden([...before, ...stints], hidden);
    lists.set(owner.number, [...(lists.get(owner.number) ?? []), list]);
  }
  return { lists, never: withoutHidden([{ from: begin, to: Infinity, doing: 'out' }], hidden) };
}

function seatsOf({ person }: Colleague, sources: ReadonlyMap<string, SourceSeen>): Stint[][] {
  const own = [...new Set(person.agents.map(({ source }) => source))];
  return own.flatMap((source) => {
    const seen = sources.get(source);
    if (!seen) return [[]];
    return seen.lists.get(person.number) ?? [seen.never];
  });
}
