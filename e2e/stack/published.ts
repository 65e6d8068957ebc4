import type { RosterView, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { dateAt } from './planning';
import type { Reader } from './reader';

const hourMs = 3_600_000;
const halfHour = (from: number) => ({ from, to: from + hourMs / 2 });

/** A shift of somebody, by employee number. */
export interface PublishedSpan {
  number: string;
  from: number;
  to: number;
}

/** A meal after four hours and a rest after six. */
const meals = ({ from }: PublishedSpan): Shift['breaks'] => [
  { ...halfHour(from + 4 * hourMs), kind: 'meal', paid: false },
  { ...halfHour(from + 6 * hourMs), kind: 'rest', paid: true },
];

/** Puts these shifts on the roster and publishes their days and the one before. */
export async function published(planner: Reader, spans: readonly PublishedSpan[], breaksOf = meals): Promise<void> {
  const first = dateAt(Math.min(...spans.map(({ from }) => from)) - 24 * hourMs);
  const last = dateAt(Math.max(...spans.map(({ to }) => to)));
  const read = async () => (await planner.read(`/api/v1/roster?first=${first}&last=${last}`)).json<RosterView>();
  const found = new Map((await read()).people.map(({ number, person }) => [number, person.id]));
  const edits = spans.map((span): object => {
    const { number, from, to } = span;
    const id = randomUUID();
    const shift: Shift = {
      ...{ id, person: found.get(number) ?? '', from, to, kind: 'regular', pattern: null, post: null },
      breaks: breaksOf(span),
    };
    return { edit: { op: 'add', shift }, seen: { [id]: 0 } };
  });
  const reason = 'as it is wanted';
  const edit = { method: 'POST', body: { id: randomUUID(), edits, reason } };
  const saved = await planner.ask('/api/v1/roster/edits', edit);
  if (!saved.text.includes('saved')) throw new Error(saved.text);
  const { revision, publication } = await read();
  const body = { first, last, site: null, team: null, revision, publication, why: reason, reason };
  const answer = await planner.ask('/api/v1/roster/publications', { method: 'POST', body });
  if (!answer.text.includes('published')) throw new Error(answer.text);
}
