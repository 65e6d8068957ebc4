import type { AccountMade, BoardFile, Grant, StoredBoard } from '@zhiban/wire';
import { DoorFeed } from './door-feed';
import { TestApp, type TestReader } from './test-app';
import { until, WallSocket } from './wall-socket';

/** Whose seat, in which team of which site. Nobody knows whose SIP/2404 is. */
export const seats = {
  one: { seat: 'SIP/2101', name: '王小丽', site: '上海', team: '信用卡组' },
  two: { seat: 'SIP/2202', name: '李明山', site: '上海', team: '投诉组' },
  far: { seat: 'SIP/2303', name: '赵六合', site: '合肥', team: '借记卡组' },
  nobody: { seat: 'SIP/2404', name: '孙七七', site: null, team: null },
} as const;
export type Who = keyof typeof seats;
export const everybody = Object.keys(seats) as Who[];
export const seatId = (who: Who): string => `cloud/${seats[who].seat}`;

/** Everybody of whom a name or a seat's number stands in a text. */
export const namedIn = (text: string): Who[] =>
  everybody.filter((who) => text.includes(seats[who].name) || text.includes(seats[who].seat));

export const leadOf = (who: 'one' | 'two'): Grant => {
  const { site, team } = seats[who];
  return { role: 'shift-lead', site, team };
};

const people = (['one', 'two', 'far'] as const).map((who, at) => {
  const { name, site, team, seat } = seats[who];
  return `${7001 + at},${name},${site},${team},cloud,${seat}\n`;
});
const at = { x: 0, w: 3, h: 2 };
const onDuty = (team: string, id: string, y: number): BoardFile['tiles'][number] => ({
  ...{ ...at, id, y, kind: 'number' },
  metric: { figure: 'ON-DUTY', scope: { kind: 'team', team } },
});
const drawn = everybody.map((who, nth) => ({ x: nth * 2, y: 0, seat: seatId(who) }));
const tiles: BoardFile['tiles'] = [
  onDuty(seats.one.team, 'one', 0),
  onDuty(seats.two.team, 'two', 2),
  { ...at, y: 4, id: 'teams', kind: 'teams', teams: [], columns: [{ figure: 'HANDLED' }] },
  { ...at, x: 3, y: 0, id: 'seats', kind: 'seats', queues: [], teams: [] },
  {
    ...{ ...at, x: 3, y: 2, id: 'plan', kind: 'seat-map' },
    plan: { width: 20, height: 20, seats: drawn, shapes: [], labels: [] },
  },
];

/** A floor of two sites with two leads, one of both teams, and a manager; all sit in one queue. */
export class TeamsFloor {
  private readonly accounts = new Map<string, { id: string; reader: TestReader }>();
  private readonly watching: Watching[] = [];
  private heartbeat: NodeJS.Timeout | undefined;
  private n = 0;

  private constructor(
    readonly api: TestApp,
    readonly administrator: TestReader,
    private readonly feed: DoorFeed,
    /** Of tiles that tell of people. */
    readonly board: string,
  ) {}

  static async open(): Promise<TeamsFloor> {
    const api = await TestApp.start();
    const administrator = await api.administrator();
    await administrator.ask('/api/v1/people/import', {
      method: 'POST',
      body: `工号,姓名,职场,班组,交换机,坐席\n${people.join('')}`,
      headers: { 'content-type': 'text/csv' },
    });
    const feed = await DoorFeed.open(api.url, administrator);
    const floor = new TeamsFloor(api, administrator, feed, await boardOfPeople(administrator));
    await floor.arrive();
    await floor.enter('lead-one', [leadOf('one')]);
    await floor.enter('lead-two', [leadOf('two')]);
    await floor.enter('lead-both', [leadOf('two'), leadOf('one')]);
    await floor.enter('manager', [{ role: 'manager', site: null, team: null }]);
    return floor;
  }

  async close(): Promise<void> {
    clearInterval(this.heartbeat);
    this.leaveWalls();
    await this.api.stop();
  }

  reader(name: string): TestReader {
    const account = this.accounts.get(name);
    if (!account) throw new Error(`There is no account ${name}.`);
    return account.reader;
  }

  /** An account of its own, signed in. */
  async enter(username: string, grants: Grant[]): Promise<TestReader> {
    const body = { username, grants, person: null };
    const made = (await this.administrator.ask('/api/v1/accounts', { method: 'POST', body })).json<AccountMade>();
    const reader = this.api.stranger();
    await reader.signIn(username, made.password);
    const next = 'quiet lamps over the floor';
    await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: made.password, next } });
    this.accounts.set(username, { id: made.account.id, reader });
    return reader;
  }

  async give(username: string, grants: Grant[]): Promise<number> {
    const path = `/api/v1/accounts/${this.accounts.get(username)?.id}/grants`;
    return (await this.administrator.ask(path, { method: 'PUT', body: { grants } })).status;
  }

  /** On the centre, the queue, and the board of people. */
  async watch(name: string): Promise<Watching> {
    const watching = await Watching.open(this.api.url, this.reader(name));
    this.watching.push(watching);
    await watching.wall.join('centre');
    for (const key of ['queue:cloud/sales', `board:${this.board}`]) {
      if (!(await watching.wall.ask(key)).ok) throw new Error(`${key} cannot be watched.`);
    }
    return watching;
  }

  leaveWalls(): void {
    for (const { wall } of this.watching.splice(0)) wall.close();
  }

  /** The exchange falls silent. */
  silence(): void {
    clearInterval(this.heartbeat);
  }

  /** What the exchange says, then a tick. */
  async tell(type: string, rest: object): Promise<void> {
    await this.feed.send([this.event(type, rest)]);
    await new Promise((resolve) => setTimeout(resolve, 260));
  }

  /** Something happens at every seat: a call rings out, a pause begins or ends. Then a tick passes. */
  async busy(round: number): Promise<void> {
    const acts = everybody.flatMap((who) => {
      const { seat } = seats[who];
      const visit = `${who}${round}`;
      return [
        this.event('visit-offered', { visit, call: visit, queue: 'sales', caller: '13812341234' }),
        this.event('ring-started', { visit, queue: 'sales', seat }),
        this.event('ring-ended', { visit, queue: 'sales', seat, how: 'no-answer', ringMs: 9000 }),
        this.event('visit-abandoned', { visit, waitMs: 9000 }),
        this.event('member-paused', { seat, queue: null, paused: round % 2 === 0, reason: 'lunch' }),
      ];
    });
    const answer = await this.feed.send(acts);
    if (answer.status >= 300) throw new Error(answer.text);
    await new Promise((resolve) => setTimeout(resolve, 260));
  }

  private async arrive(): Promise<void> {
    const arrivals = everybody.map((who) => {
      const { seat, name } = seats[who];
      return this.event('member-added', { queue: 'sales', seat, name, device: 'idle' });
    });
    await this.feed.send([this.event('link-up', {}), ...arrivals]);
    this.heartbeat = setInterval(() => void this.feed.send([]), 500);
    await until(async () => (await this.administrator.ask('/api/v1/live/floor')).text.includes(seats.nobody.name));
  }

  private event(type: string, rest: object) {
    return { id: `e${(this.n += 1)}`, at: Date.now(), type, ...rest };
  }
}

/** A socket with the text of all that came over it. */
export class Watching {
  private constructor(
    readonly wall: WallSocket,
    private readonly frames: string[],
  ) {}

  static async open(url: string, reader: TestReader): Promise<Watching> {
    const wall = await WallSocket.open(url, reader);
    const frames: string[] = [];
    wall.socket.io.engine.on('packet', ({ data }) => void frames.push(String(data)));
    return new Watching(wall, frames);
  }

  get heardOf(): Who[] {
    return namedIn(this.frames.join('\n'));
  }
}

async function boardOfPeople(administrator: TestReader): Promise<string> {
  const made = await administrator.ask('/api/v1/boards', { method: 'POST', body: { template: 'seats' } });
  const { id, n, file } = made.json<StoredBoard>();
  const body = { file: { ...file, names: true, tiles }, comment: '', basedOnVersion: n };
  const saved = await administrator.ask(`/api/v1/boards/${id}`, { method: 'PUT', body });
  if (saved.status !== 200) throw new Error(saved.text);
  return id;
}
