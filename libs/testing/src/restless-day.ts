import type { AcdEvent } from '@zhiban/wire';
import { type CallDay, callDay, type DrawnQueue } from './call-day';
import { pick, seededChance } from './seeded-chance';

const queues = ['sales', 'support', 'complaints'] as const;
const seats = ['1001', '1002', '1003', '1004', '1005'] as const;
const reasons = [null, 'lunch', 'training'] as const;

/**
 * A day without sense or order: events of visits that never were, twice, too late, with clocks that go back, and links
 * that drop. What holds on such a day holds on every day. `seed` says which day.
 */
export function restlessDay(seed: number, length = 400): AcdEvent[] {
  const chance = seededChance(seed);
  const day = callDay().at('09:00:00').linkUp();
  const one = <T>(from: readonly T[]) => pick(chance, from);
  const visit = () => `v${Math.floor(chance() * 40)}`;
  const acts: ((day: CallDay) => void)[] = [
    (d) => d.offered(one(queues), visit(), { call: `c${Math.floor(chance() * 12)}` }),
    (d) => d.offered(one(queues), visit()),
    (d) => d.answered(visit(), one(seats), { queue: one(queues) }),
    (d) => d.abandoned(visit()),
    (d) => d.left(visit(), one(['timed-out', 'exited-by-key', 'no-agents', 'withdrawn'])),
    (d) => d.completed(visit(), one(seats), { visit: chance() < 0.3 ? null : visit(), queue: one(queues) }),
    (d) => d.rings(visit(), one(seats)),
    (d) => d.ringEnded(visit(), one(seats), one(['no-answer', 'cancelled', 'picked-up'])),
    (d) => d.hold(one(seats)),
    (d) => d.unhold(one(seats)),
    (d) => d.joined(one(queues), one(seats), { paused: chance() < 0.2 }),
    (d) => d.parted(one(queues), one(seats)),
    (d) => d.paused(one(seats), one(reasons), chance() < 0.5 ? null : one(queues)),
    (d) => d.unpaused(one(seats), chance() < 0.5 ? null : one(queues)),
    (d) => d.device(one(seats), one(['idle', 'in-use', 'ringing', 'on-hold', 'unavailable'])),
    (d) => d.say({ type: 'seat-after-call', seat: one(seats), until: null }),
    (d) => d.say({ type: 'seat-ready', seat: one(seats) }),
  ];
  const rare: ((day: CallDay) => void)[] = [
    (d) => d.linkDown(),
    (d) => d.linkUp(),
    (d) =>
      d.picture(drawn(chance, visit), { restarted: chance() < 0.2, calls: chance() < 0.5 ? null : [visit(), visit()] }),
  ];
  for (let step = 0; step < length; step += 1) {
    day.after(chance() < 0.05 ? -chance() * 20 : chance() * 8);
    one(chance() < 0.06 ? rare : acts)(day);
  }
  return day.events;
}

function drawn(chance: () => number, visit: () => string): Record<string, DrawnQueue> {
  const shown = queues.filter(() => chance() < 0.8);
  return Object.fromEntries(
    shown.map((queue) => [
      queue,
      {
        members: seats.filter(() => chance() < 0.6).map((seat) => ({ seat, paused: chance() < 0.3 })),
        waiting: chance() < 0.5 ? [] : [{ visit: visit(), waitMs: Math.floor(chance() * 90_000) }],
      },
    ]),
  );
}
