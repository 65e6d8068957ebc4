import { addDays } from '@zhiban/time';
import type { SwapRings, SwapWishAsked } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { RingsService } from '../../src/swaps/choices/rings.service';
import { FilingService } from '../../src/swaps/filing/filing.service';
import { tell } from './bench';
import { median, shown } from './numbers';
import { measure, type Measure } from './report';
import { SwapCentre } from './swap-centre';

const people = 200;
const weeks = 4;
const looks = 15;
/** Days on which nobody else gives a shift: of the three who are a ring. */
const planted = [22, 24, 26] as const;

type WishOf = (nth: number) => { day: number; first: number; last: number };

/** Everybody offers one shift for another, and nobody but the three fits the three. */
async function wished(centre: SwapCentre, of: WishOf): Promise<void> {
  await centre.sql.query('TRUNCATE swap_request, swap_party, swap_event');
  for (let nth = 0; nth < people; nth += 1) {
    const { day, first, last } = of(nth);
    const wish: SwapWishAsked = {
      ...{ first: addDays(centre.monday, first), last: addDays(centre.monday, last) },
      night: null,
    };
    const transfers = [{ shift: `${nth + 1}/${day}`, version: 1, to: null, part: null }];
    const asked = { id: randomUUID(), transfers, for: null, reason: 'a visit', wish };
    const end = await centre.of(FilingService).file(asked, centre.agent(nth));
    if (end.done !== 'done') throw new Error(`not offered: ${end.done}`);
  }
}

const ofThree = (nth: number) => {
  const next = planted[(nth + 1) % 3] ?? 0;
  return { day: planted[nth] ?? 0, first: next, last: next };
};

/** Each wants one day of somebody’s, at random. */
const sparse: WishOf = (nth) => {
  if (nth < 3) return ofThree(nth);
  const wanted = (nth * 7 + 3) % 20;
  return { day: (nth * 11) % 20, first: wanted, last: wanted };
};

/** Each would take any of the shifts of the first five days: fifty, and their own are elsewhere or among them. */
const dense: WishOf = (nth) =>
  nth < 3 ? ofThree(nth) : { day: nth < 53 ? nth % 5 : 8 + (nth % 11), first: 0, last: 4 };

function isThree({ rings }: SwapRings): boolean {
  return rings.some(({ transfers }) => {
    const shifts = transfers.map(({ shift }) => shift.id).sort();
    return (
      shifts.join() ===
      planted
        .map((day, nth) => `${nth + 1}/${day}`)
        .sort()
        .join()
    );
  });
}

interface Looked {
  ms: number[];
  cpu: number[];
  found: boolean;
}

async function looked(centre: SwapCentre, nth: number): Promise<Looked> {
  const answers: Looked = { ms: [], cpu: [], found: true };
  for (let look = 0; look < looks; look += 1) {
    const before = process.cpuUsage();
    const began = performance.now();
    const rings = await centre.of(RingsService).list(centre.agent(nth));
    answers.ms.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    answers.cpu.push((user + system) / 1000);
    answers.found &&= nth > 2 || isThree(rings);
  }
  return answers;
}

const told = (what: string, { ms, cpu }: Looked, found: string): Measure =>
  measure(
    what,
    Math.max(...ms) / 1000,
    's',
    { atMost: 1 },
    `median ${shown(median(ms))} ms, own CPU ${shown(median(cpu))} ms; ${found}`,
  );

/** A ring of three among the wishes of 200 people, at the service, database reads included. */
export async function foundRings(): Promise<Measure[]> {
  const centre = await SwapCentre.open(people, weeks);
  await centre.publish(
    centre.people.flatMap((_, nth) =>
      [...new Set([sparse(nth).day, dense(nth).day])].map((day) =>
        centre.shift(`${nth + 1}/${day}`, nth, day, [8, 13]),
      ),
    ),
  );
  tell(`${people} wishes`);
  await wished(centre, sparse);
  const few = await looked(centre, 0);
  await wished(centre, dense);
  const many = await looked(centre, 1);
  const amid = await looked(centre, 10);
  await centre.close();
  const found = (each: Looked) => (each.found ? 'found each time' : 'NOT found');
  if (!few.found || !many.found) throw new Error('the ring was not found');
  return [
    told(`a ring of three among ${people} wishes, longest of ${looks}`, few, found(few)),
    told('the same where everybody else would take any of 50 shifts', many, found(many)),
    told('what somebody of these others is told there', amid, 'every circle that they are in, up to 200'),
  ];
}
