import type { RequestJudged, Shift, TransferAsked } from '@zhiban/wire';
import type { Reader } from '../../src/platform/sign-in';
import { JudgingWork } from '../../src/roster';
import { FilingService } from '../../src/swaps/filing/filing.service';
import { SwapDrafts } from '../../src/swaps/filing/swap-drafts';
import { SwapJudge } from '../../src/swaps/judging/swap-judge';
import { SwapPersons } from '../../src/swaps/swap-persons';
import { tell } from './bench';
import { median, quantile, shown, sum } from './numbers';
import { measure, type Measure } from './report';
import { SwapCentre } from './swap-centre';

const people = 500;
const weeks = 4;
const cold = 5;
const count = 300;
const unfiled = '00000000-0000-4000-8000-000000000000';

const asked = (shift: Shift, to: string): TransferAsked => ({ shift: shift.id, version: 1, to, part: null });

/** The nth of many different exchanges: of two on days of their own, mostly of different kinds of shift. */
function exchange({ shifts }: SwapCentre, nth: number): [Shift, Shift] {
  const pair = [(nth * 7919) % shifts.length, (nth * 104_729 + 4_001) % shifts.length].map((at) => shifts[at]);
  const [one, other] = pair;
  if (!one || !other || one.person === other.person) return exchange({ shifts } as SwapCentre, nth + 5_003);
  return [one, other];
}

interface Judgement {
  wall: number;
  cpu: number;
  cover: number;
}

type Asking = (centre: SwapCentre, transfers: TransferAsked[], reader: Reader) => Promise<RequestJudged>;

/** From the request to the verdicts, as filing, agreeing and approving ask: transaction, reads, judgement. */
const judge: Asking = (centre, transfers, reader) =>
  centre.of(JudgingWork).run(async (tx) => {
    const filer = centre.of(SwapPersons).own(reader);
    const draft = await centre.of(SwapDrafts).draft(tx, unfiled, filer, transfers);
    const end = draft.done === 'draft' ? await centre.of(SwapJudge).judge(tx, draft.swap, reader) : draft;
    if (end.done !== 'judged') throw new Error(`a shift has changed: ${JSON.stringify(end)}`);
    return end.judged;
  });

/** As the page before sending asks: with the cover of whole days, to be drawn, and the filer's own week. */
const preview: Asking = async (centre, transfers, reader) => {
  const end = await centre.of(FilingService).preview({ transfers, for: null }, reader);
  if (end.done !== 'hindered') throw new Error(`a shift has changed: ${JSON.stringify(end)}`);
  return end.judged;
};

async function judged(centre: SwapCentre, nth: number, ask: Asking): Promise<Judgement> {
  const [one, other] = exchange(centre, nth);
  const reader = centre.agent(centre.people.indexOf(one.person));
  const transfers = [asked(one, other.person), asked(other, one.person)];
  const before = process.cpuUsage();
  const began = performance.now();
  const { cover } = await ask(centre, transfers, reader);
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000, cover: cover.length };
}

async function many(centre: SwapCentre, from: number, ask: Asking): Promise<Judgement[]> {
  const found: Judgement[] = [];
  for (let nth = from; nth < from + count; nth += 1) found.push(await judged(centre, nth, ask));
  return found;
}

/** Judging a swap among 500 people × 4 weeks, database reads included. */
export async function judgedSwaps(): Promise<Measure[]> {
  const centre = await SwapCentre.open(people, weeks);
  await centre.publish(centre.fullWeeks());
  await centre.needSeats(300);
  tell(`${people} people × ${weeks} weeks, ${shown(centre.shifts.length)} shifts, 4 queues`);
  const first: Judgement[] = [];
  for (let nth = 0; nth < cold; nth += 1) first.push(await judged(centre, nth, judge));
  for (let nth = cold; nth < 60; nth += 1) await judged(centre, nth, judge);
  const warm = await many(centre, 60, judge);
  const shownBefore = await many(centre, 60, preview);
  await centre.close();
  return [
    ...figuresOf(`judging a swap, ${people} people × ${weeks} weeks, database reads included`, warm, { atMost: 20 }),
    ...figuresOf('the same for the page before sending, cover of the days drawn', shownBefore, null),
    measure(
      `the first ${cold} after the start`,
      median(first.map(({ wall }) => wall)),
      'ms',
      null,
      first.map(({ wall }) => shown(wall)).join(', '),
    ),
  ];
}

function figuresOf(what: string, judgements: readonly Judgement[], goal: { atMost: number } | null): Measure[] {
  const walls = judgements.map(({ wall }) => wall);
  const cpus = judgements.map(({ cpu }) => cpu);
  const intervals = sum(judgements.map(({ cover }) => cover)) / judgements.length;
  return [
    measure(`${what}, p50`, median(walls), 'ms', goal, `${count} swaps; own CPU ${shown(median(cpus))} ms`),
    measure(
      `${what}, p95`,
      quantile(walls, 0.95),
      'ms',
      goal,
      `own CPU p95 ${shown(quantile(cpus, 0.95))} ms; ${shown(intervals)} intervals of cover`,
    ),
  ];
}
