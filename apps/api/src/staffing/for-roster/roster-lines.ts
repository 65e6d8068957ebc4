import { createHash } from 'node:crypto';
import type { MinimumPost, RosterPost, SkillHeld, WorkingPerson } from '@zhiban/wire';
import { knownPerson, levelOf } from '@zhiban/workforce-people';
import { sharedSets } from '@zhiban/workforce-staffing';
import type { Line } from '../requirement/line';

/** What a roster is held against: a post, and the lines that are added up to what it needs. */
export interface RosterLine {
  post: RosterPost;
  /** Calls that go to the same people are one stream; other calls, desks and work come on top. */
  streams: readonly Line[];
}

/** A queue, desk or work by itself, with what it asks of who works there. */
export interface SingleLine {
  line: Line;
  skills: SkillHeld[];
}

interface PlanLines {
  singles: readonly SingleLine[];
  /** Pools of the rules. */
  pools: readonly Line[];
  /** Whether anything is ever asked for there. */
  says: (line: Line) => boolean;
}

/** Each single line, the pools of the rules, and whatever else shares people. */
export function rosterLines({ singles, pools, says }: PlanLines, people: readonly WorkingPerson[]): RosterLine[] {
  const own = singles.map(({ line, skills }) => ({ post: { ...postOf(line), skills }, streams: [line] }));
  const asking = singles.filter(({ line }) => says(line));
  const pooled = pools.filter(says).map((line) => {
    const anyOf = line.queues.map(({ key }) => key);
    return { post: { ...postOf(line), skills: [], anyOf }, streams: [line] };
  });
  const members = pooled.map(({ post }) => asking.flatMap(({ line: { id } }) => (post.anyOf.includes(id) ? id : [])));
  const groups = [...kindsOf(asking, people), ...members];
  const known = new Set(members.map(sameMembers));
  const shared = sharedSets(groups).filter((set) => !known.has(sameMembers(set)));
  return [...own, ...pooled, ...shared.map((set) => sharedLine(set, asking, groups))];
}

/** For each kind of person the posts that one of them can be given to. */
function kindsOf(singles: readonly SingleLine[], people: readonly WorkingPerson[]): string[][] {
  const found = new Map<string, string[]>();
  for (const person of people) {
    const known = knownPerson(person);
    const able = singles.filter(({ skills }) => skills.every(({ skill, level }) => levelOf(known, skill) >= level));
    const ids = able.map(({ line }) => line.id);
    found.set(ids.join(' '), ids);
  }
  return [...found.values()];
}

function sharedLine(set: readonly string[], singles: readonly SingleLine[], groups: readonly string[][]): RosterLine {
  const members = singles.filter(({ line }) => set.includes(line.id));
  const streams = streamsOf(members, groups);
  const names = (pick: (line: Line) => string) => members.map(({ line }) => pick(line));
  return {
    post: {
      id: `shared:${createHash('sha256').update(sameMembers(set)).digest('hex').slice(0, 16)}`,
      zh: listed(
        names(({ zh }) => zh),
        '、',
        (more) => `等 ${more} 项`,
      ),
      en: listed(
        names(({ en }) => en),
        ' + ',
        (more) => ` and ${more} more`,
      ),
      skills: [],
      minimum: streams.reduce((sum, { posts }) => sum + mostOf(posts), 0),
      anyOf: members.map(({ line }) => line.id),
    },
    streams,
  };
}

/**
 * Queues of which it is known that the same people answer them are one stream, and need fewer than apart. Those that ask
 * for no skill are everybody's for want of knowledge: that is no reason to ask for fewer.
 */
function streamsOf(members: readonly SingleLine[], groups: readonly string[][]): Line[] {
  const queues = members.filter(({ line }) => line.kind === 'queue');
  const isTied = (a: SingleLine, b: SingleLine) =>
    (a.line.pool !== null && a.line.pool === b.line.pool) ||
    (a.skills.length > 0 &&
      b.skills.length > 0 &&
      groups.some((ids) => ids.includes(a.line.id) && ids.includes(b.line.id)));
  const streams: SingleLine[][] = [];
  for (const queue of queues) {
    const tied = streams.filter((stream) => stream.some((other) => isTied(queue, other)));
    for (const stream of tied) streams.splice(streams.indexOf(stream), 1);
    streams.push([...tied.flat(), queue]);
  }
  const others = members.flatMap(({ line }) => (line.kind === 'queue' ? [] : line));
  return [...streams.map((stream) => together(stream.map(({ line }) => line))), ...others];
}

function together(lines: readonly Line[]): Line {
  const [only] = lines;
  if (only && lines.length === 1) return only;
  const id = `stream:${lines.map((line) => line.id).join('+')}`;
  const queues = lines.flatMap((line) => line.queues);
  return {
    id,
    kind: 'pool',
    zh: id,
    en: id,
    pool: null,
    queues,
    posts: lines.flatMap(({ posts }) => posts),
    work: null,
  };
}

const postOf = ({ id, zh, en, posts }: Line) => ({ id, zh, en, minimum: mostOf(posts) });

/** The most that the minimum posts of some queues come to at any time. */
function mostOf(posts: readonly MinimumPost[]): number {
  const most = new Map<string | null, number>();
  for (const { queue, seats } of posts) most.set(queue, Math.max(most.get(queue) ?? 0, seats));
  return [...most.values()].reduce((sum, seats) => sum + seats, 0);
}

const sameMembers = (ids: readonly string[]): string => [...ids].sort().join('\n');
const shownNames = 3;
const listed = (names: readonly string[], by: string, more: (count: number) => string): string =>
  names.length <= shownNames ? names.join(by) : names.slice(0, shownNames).join(by) + more(names.length - shownNames);
