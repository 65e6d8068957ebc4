import type { AcdEvent } from '@zhiban/acd-events';

/** Canonical events as a busy floor makes them: six to a call, each call with ids of its own. */
export function sampleEvents(count: number, from: number, run: string): AcdEvent[] {
  const events: AcdEvent[] = [];
  for (let n = 0; events.length < count; n += 1) events.push(...callEvents(n, from + n * 40, run));
  return events.slice(0, count);
}

function callEvents(n: number, at: number, run: string): AcdEvent[] {
  const call = `${Math.floor(at / 1000)}.${n}`;
  const visit = `${call}/queue-${n % 50}/1`;
  const place = { queue: `queue-${n % 50}`, seat: `PJSIP/${1000 + (n % 1000)}` };
  const base = (k: number) => ({ id: `${run}-${n}-${k}`, at: at + k * 1000 });
  return [
    { ...base(0), type: 'visit-offered', visit, call, queue: place.queue, caller: `138${10_000_000 + n}`, position: 1 },
    { ...base(1), type: 'ring-started', visit, ...place },
    { ...base(2), type: 'seat-device', seat: place.seat, device: 'ringing' },
    { ...base(3), type: 'visit-answered', visit, ...place, waitMs: 3000, ringMs: 2000 },
    { ...base(4), type: 'seat-device', seat: place.seat, device: 'in-use' },
    { ...base(5), type: 'visit-completed', visit, ...place, talkMs: 1000, endedBy: 'caller' },
  ];
}
