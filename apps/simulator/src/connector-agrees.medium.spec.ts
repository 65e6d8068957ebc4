import { AmiLink, type AcdSink } from '@zhiban/acd-ami';
import { demoCentre, openFloor, worldStartOf, type QueueLedger } from '@zhiban/acd-days';
import { handClock } from '@zhiban/time';
import type { AcdEvent, AcdEventOf, AcdEventType } from '@zhiban/wire';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { amiClasses } from './ami/block';
import { LiveFloor } from './floor/live-floor';

const ten = Date.parse('2026-11-19T10:00:00+08:00');
const minute = 60_000;
const { plan } = demoCentre('agree', { incidents: false });

const world = openFloor(plan, 'agree', worldStartOf(ten, plan));
const clock = handClock(ten);
let floor: LiveFloor;
let link: AmiLink;
const heard: AcdEvent[] = [];
let errors: Readonly<Record<string, number>> = {};

const sink: AcdSink = {
  events: (batch) => void heard.push(...batch),
  link: () => undefined,
  alive: () => undefined,
  counters: (counters) => (errors = counters.errors),
};

beforeEach(async () => {
  world.runTo(ten);
  floor = new LiveFloor(world, clock, { username: 'wall', secret: 'open-sesame', read: new Set(amiClasses) }, 1);
  const port = await floor.open(0, '127.0.0.1');
  link = new AmiLink({ host: '127.0.0.1', port, username: 'wall', secret: 'open-sesame', linkId: 'agree' });
  link.start(sink);
  await vi.waitFor(() => expect(ofType('picture')).toHaveLength(1), { timeout: 10_000 });
});

afterEach(async () => {
  await link.stop();
  await floor.close();
});

function ofType<T extends AcdEventType>(type: T): AcdEventOf<T>[] {
  return heard.filter((e): e is AcdEventOf<T> => e.type === type);
}

/** Lets floor time pass in small steps, so that the sockets can breathe. */
async function letPass(ms: number): Promise<void> {
  const end = clock.now() + ms;
  while (clock.now() < end) {
    clock.advance(5_000);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const count = () => heard.length;
  for (let before = -1; before !== count();) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
}

const copyOf = (ledger: Map<string, QueueLedger>) => new Map([...ledger].map(([queue, page]) => [queue, { ...page }]));
const sum = (values: (number | null)[]) => values.reduce<number>((total, ms) => total + (ms ?? 0), 0) / 1000;

function heardOf(queue: string): Omit<QueueLedger, 'lost'> {
  const queueOf = new Map<string, string>();
  for (const picture of ofType('picture')) {
    for (const q of picture.queues) for (const waiting of q.waiting) queueOf.set(waiting.visit, q.queue);
  }
  for (const event of ofType('visit-offered')) queueOf.set(event.visit, event.queue);
  const here = (visit: string) => queueOf.get(visit) === queue;
  const answered = ofType('visit-answered').filter((e) => e.queue === queue);
  const abandoned = ofType('visit-abandoned').filter((e) => here(e.visit));
  const completed = ofType('visit-completed').filter((e) => e.queue === queue);
  return {
    offered: ofType('visit-offered').filter((e) => e.queue === queue).length,
    answered: answered.length,
    abandoned: abandoned.length,
    leftOtherwise: ofType('visit-left').filter((e) => here(e.visit)).length,
    ringsMissed: ofType('ring-ended').filter((e) => e.queue === queue && e.how === 'no-answer').length,
    handled: completed.length,
    transferred: completed.filter((e) => e.endedBy === 'blind-transfer').length,
    waitSeconds: sum(answered.map((e) => e.waitMs)),
    abandonWaitSeconds: sum(abandoned.map((e) => e.waitMs)),
    talkSeconds: sum(completed.map((e) => e.talkMs)),
  };
}

/** Visits that began, or were found, and have not ended, with their calls. */
function stillOpen(): Map<string, string> {
  const open = new Map<string, string>();
  for (const event of heard) {
    if (event.type === 'picture') for (const q of event.queues) q.waiting.forEach((w) => open.set(w.visit, w.call));
    if (event.type === 'visit-offered') open.set(event.visit, event.call);
    if (event.type === 'visit-answered' || event.type === 'visit-abandoned' || event.type === 'visit-left') {
      open.delete(event.visit);
    }
  }
  return open;
}

test('what the connector hears over the socket is what the floor has in its own books', async () => {
  const before = copyOf(world.ledger.queues);
  const talking = world.seats.flatMap((s) => (s.talk ? [s.talk] : []));
  await letPass(45 * minute);
  let offered = 0;
  for (const [queue, page] of world.ledger.queues) {
    const earlier = before.get(queue);
    const passed = Object.fromEntries(
      Object.entries(page).map(([key, value]) => [key, value - (earlier?.[key as keyof QueueLedger] ?? 0)]),
    );
    expect({ ...heardOf(queue), lost: 0 }, queue).toEqual(passed);
    offered += page.offered - (earlier?.offered ?? 0);
  }
  expect(offered).toBeGreaterThan(500);
  // The ends of talks that had begun before the picture: no connector can know whose they were.
  const { unmatched, ...others } = errors;
  expect(unmatched).toBe(talking.filter((talk) => talk.seat.talk !== talk).length);
  expect(Object.values(others).filter((n) => n > 0)).toEqual([]);
  const waiting = [...world.queues.values()].flatMap((q) => q.waiting.map((v) => v.call.channel.uniqueid)).sort();
  const open = stillOpen();
  expect([...open.values()].sort()).toEqual(waiting);
}, 90_000);
