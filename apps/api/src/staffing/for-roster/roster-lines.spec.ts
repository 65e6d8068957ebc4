import type { QueueGoals, WorkingPerson } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import type { Line } from '../requirement/line';
import { rosterLines, type SingleLine } from './roster-lines';

const goals: QueueGoals = {
  ...{ serviceLevel: { share: 0.8, withinSeconds: 20 }, asaSeconds: null, abandoned: null },
  ...{ occupancy: null, patienceSeconds: null },
};
const queue = (id: string) => ({ key: id, source: '', queue: id, zh: id, en: id, goals });
const line = (id: string, given: Partial<Line> = {}): Line => ({
  ...{ id, kind: 'queue', zh: id, en: id, pool: null, queues: [queue(id)], posts: [], work: null },
  ...given,
});
const single = (id: string, skill: string | null = id, given: Partial<Line> = {}): SingleLine => ({
  line: line(id, given),
  skills: skill === null ? [] : [{ skill, level: 1 }],
});
const somebody = (...skills: string[]): WorkingPerson => ({
  ...{ id: skills.join(), bornOn: null, terms: [], protections: [], availability: [] },
  skills: skills.map((skill) => ({ skill, level: 2 })),
});
/** Posts that share people, with the streams that are added up there. */
const shared = (singles: SingleLine[], people: WorkingPerson[], pools: Line[] = []) =>
  rosterLines({ singles, pools, says: () => true }, people)
    .filter(({ post }) => post.anyOf)
    .map(({ post, streams }) => [
      post.en,
      streams.map(({ queues, id }) => queues.map(({ key }) => key).join('+') || id),
    ]);

describe('posts that share people', () => {
  test('by skill are one stream: the same people answer both queues', () => {
    const both = [single('cards'), single('loans')];
    expect(shared(both, [somebody('cards'), somebody('cards', 'loans')])).toEqual([['cards + loans', ['cards+loans']]]);
    expect(shared(both, [somebody('cards'), somebody('loans')])).toEqual([]);
  });

  test('for want of knowledge share their heads, but nothing is saved by it', () => {
    const any = [single('cards', null), single('loans', null), single('post:desk', null, { kind: 'post', queues: [] })];
    expect(shared(any, [somebody(), somebody('chess')])).toEqual([
      ['cards + loans + post:desk', ['cards', 'loans', 'post:desk']],
    ]);
  });

  test('a pool of the rules is that post, and no second one beside it', () => {
    const pool = line('pool:all', { kind: 'pool', queues: [queue('cards'), queue('loans')] });
    const members = [single('cards', null, { pool: 'pool:all' }), single('loans', null, { pool: 'pool:all' })];
    expect(shared(members, [somebody()], [pool])).toEqual([['pool:all', ['cards+loans']]]);
    const [desk] = [single('post:desk', null, { kind: 'post', queues: [] })];
    expect(shared([...members, desk], [somebody()], [pool])).toEqual([
      ['pool:all', ['cards+loans']],
      ['cards + loans + post:desk', ['cards+loans', 'post:desk']],
    ]);
  });

  test('keep their name while their members are the same, whatever the order', () => {
    const [a, b] = [single('cards'), single('loans')];
    const idOf = (singles: SingleLine[]) =>
      rosterLines({ singles, pools: [], says: () => true }, [somebody('cards', 'loans')]).at(-1)?.post.id;
    expect(idOf([a, b])).toBe(idOf([b, a]));
  });
});
