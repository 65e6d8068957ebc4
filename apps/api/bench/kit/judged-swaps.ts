import type { Shift, TransferAsked } from '@zhiban/wire';
import { FilingService } from '../../src/swaps/filing/filing.service';
import { tell } from './bench';
import { median, quantile, shown, sum } from './numbers';
import { measure, type Measure } from './report';
import { SwapCentre } from './swap-centre';

const people = 500;
const weeks = 4;
const cold = 5;
const count = 300;

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

/** From the request to the verdicts, as the page asks before it sends: transaction, reads, judgement. */
async function judged(centre: SwapCentre, nth: number): Promise<Judgement> {
  const [one, other] = exchange(centre, nth);
  const reader = centre.agent(centre.people.indexOf(one.person));
  const transfers = [asked(one, other.person), asked(other, one.person)];
  const before = process.cpuUsage();
  const began = performance.now();
  const end = await centre.of(FilingService).preview({ transfers, for: null }, reader);
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  if (end.done !== 'hindered') throw new Error(`a shift has changed: ${JSON.stringify(end)}`);
  return { wall, cpu: (user + system) / 1000, cover: end.judged.cover.length };
}

/** Judging a swap among 500 people × 4 weeks, database reads included. */
export async function judgedSwaps(): Promise<Measure[]> {
  const centre = await SwapCentre.open(people, weeks);
  await centre.publish(centre.fullWeeks());
  await centre.needSeats(300);
  tell(`${people} people × ${weeks} weeks, ${shown(centre.shifts.length)} shifts, 4 queues`);
  const first: Judgement[] = [];
  for (let nth = 0; nth < cold; nth += 1) first.push(await judged(centre, nth));
  for (let nth = cold; nth < 60; nth += 1) await judged(centre, nth);
  const warm: Judgement[] = [];
  for (let nth = 60; nth < 60 + count; nth += 1) warm.push(await judged(centre, nth));
  await centre.close();
  const walls = warm.map(({ wall }) => wall);
  const cpus = warm.map(({ cpu }) => cpu);
  const intervals = sum(warm.map(({ cover }) => cover)) / count;
  const what = 'judging a swap, 500 people × 4 weeks, database reads included';
  return [
    measure(`${what}, p50`, median(walls), 'ms', { atMost: 20 }, `${count} swaps; own CPU ${shown(median(cpus))} ms`),
    measure(
      `${what}, p95`,
      quantile(walls, 0.95),
      'ms',
      { atMost: 20 },
      `own CPU p95 ${shown(quantile(cpus, 0.95))} ms; ${shown(intervals)} intervals of cover differ`,
    ),
    measure(
      `the first ${cold} after the start`,
      median(first.map(({ wall }) => wall)),
      'ms',
      null,
      first.map(({ wall }) => shown(wall)).join(', '),
    ),
  ];
}
