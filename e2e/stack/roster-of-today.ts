import type { PublishEnd, RosterEditEnd, RosterView, Shift } from '@zhiban/wire';
import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Reader } from './reader';

const dayOf = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(instant);

/** Draws and publishes one shift for everybody around the present, for what a journey can see happen. */
export async function publishToday(
  planner: Reader,
  span: { from: number; to: number },
  shiftOf: (number: string) => { from: number; to: number },
): Promise<void> {
  const scope = { first: dayOf(span.from), last: dayOf(span.to), site: null, team: null };
  const view = async () =>
    (await planner.read(`/api/v1/roster?first=${scope.first}&last=${scope.last}`)).json<RosterView>();
  const shifts = (await view()).people.map(({ number, person }): Shift => ({
    ...{ id: `s${number}`, person: person.id, ...shiftOf(number), kind: 'regular' },
    ...{ pattern: null, post: null, breaks: [] },
  }));
  const edits = shifts.map((shift) => ({ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } }));
  const reason = 'the calendar of this journey is today';
  const step = { id: randomUUID(), edits, reason };
  const saved = (await planner.ask('/api/v1/roster/edits', { method: 'POST', body: step })).json<RosterEditEnd>();
  expect(saved).toMatchObject({ done: 'saved' });
  const { revision, publication } = await view();
  const body = { ...scope, revision, publication, why: '', reason };
  const end = (await planner.ask('/api/v1/roster/publications', { method: 'POST', body })).json<PublishEnd>();
  expect(end).toMatchObject({ done: 'published' });
}
