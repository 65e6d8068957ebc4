import { dateIn } from '@zhiban/time';
import type {
  AttendanceRecord,
  AttendanceRecords,
  Grant,
  PublishEnd,
  RosterEditEnd,
  RosterView,
  Shift,
  VersionedEdit,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AttendanceWatch } from '../src/attendance/record/attendance-watch';
import { DoorFeed } from './door-feed';
import { entered } from './published-centre';
import { TestApp, type TestReader } from './test-app';

const minuteMs = 60_000;
const team = (name: string): Pick<Grant, 'site' | 'team'> => ({ site: '上海', team: name });

/** Four people of two teams, each with an agent that sits where its number says; a lead of each team, and a manager. */
const people = [
  '工号,姓名,职场,班组,交换机,坐席',
  '7001,王准时,上海,一组,cloud,7001',
  '7002,李迟到,上海,一组,cloud,7002',
  '7003,周未到,上海,二组,cloud,7003',
  '7004,赵多来,上海,二组,cloud,7004',
];

/** A morning that is over: shifts of four hours that began nine hours ago, and what the exchange told of it. */
export class AttendedFloor {
  readonly base = Math.floor((Date.now() - 9 * 3_600_000) / minuteMs) * minuteMs;
  private n = 0;

  private constructor(
    private api: TestApp,
    private readonly feed: DoorFeed,
    readonly planner: TestReader,
    readonly readers: ReadonlyMap<string, TestReader>,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  static async open(): Promise<AttendedFloor> {
    const api = await TestApp.start();
    const administrator = await api.administrator();
    const headers = { 'content-type': 'text/csv' };
    await administrator.ask('/api/v1/people/import', { method: 'POST', body: `${people.join('\n')}\n`, headers });
    const planner = await entered(api, administrator, 'planner', [{ role: 'planner', site: null, team: null }]);
    const today = dateIn('Asia/Shanghai', Date.now());
    const view = (await planner.ask(`/api/v1/roster?first=${today}&last=${today}`)).json<RosterView>();
    const ids = new Map(view.people.map(({ number, person }) => [number, person.id]));
    const posts: [string, Grant[], string | null][] = [
      ['lead', [{ role: 'shift-lead', ...team('一组') }], null],
      ['other-lead', [{ role: 'shift-lead', ...team('二组') }], null],
      ['manager', [{ role: 'manager', site: null, team: null }], '7001'],
      ['late', [{ role: 'agent', site: null, team: null }], '7002'],
    ];
    const readers = new Map<string, TestReader>([['administrator', administrator]]);
    for (const [name, grants, number] of posts)
      readers.set(name, await entered(api, administrator, name, grants, number));
    return new AttendedFloor(api, await DoorFeed.open(api.url, administrator), planner, readers, ids);
  }

  close(): Promise<void> {
    return this.api.stop();
  }

  get app(): TestApp['app'] {
    return this.api.app;
  }

  get database(): TestApp['database'] {
    return this.api.database;
  }

  reader(name: string): TestReader {
    const found = this.readers.get(name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }

  person(number: string): string {
    const id = this.ids.get(number);
    if (!id) throw new Error(`There is no ${number}.`);
    return id;
  }

  at(minutes: number): number {
    return this.base + minutes * minuteMs;
  }

  /** What the exchange told, each at its minute after the beginning. */
  async told(...events: [minute: number, type: string, rest: object][]): Promise<void> {
    const body = events.map(([minute, type, rest]) => ({
      id: `a${(this.n += 1)}`,
      at: this.at(minute),
      type,
      ...rest,
    }));
    const answer = await this.feed.send(body);
    if (answer.status >= 300) throw new Error(answer.text);
  }

  comes(minute: number, seat: string): [number, string, object] {
    return [minute, 'member-added', { queue: 'sales', seat, name: seat, device: 'idle' }];
  }

  goes(minute: number, seat: string): [number, string, object] {
    return [minute, 'member-removed', { queue: 'sales', seat }];
  }

  shift(number: string, from: number, to: number): Shift {
    return {
      ...{ id: `s${number}-${from}`, person: this.person(number), from: this.at(from), to: this.at(to) },
      ...{ kind: 'regular', pattern: null, post: null, breaks: [] },
    };
  }

  async publish(...edits: VersionedEdit[]): Promise<void> {
    const reason = 'as it is wanted';
    const first = dateIn('Asia/Shanghai', this.base - 24 * 60 * minuteMs);
    const scope = { first, last: dateIn('Asia/Shanghai', Date.now()), site: null, team: null };
    const body = { id: randomUUID(), edits, reason };
    const saved = await this.planner.ask('/api/v1/roster/edits', { method: 'POST', body });
    if (saved.json<RosterEditEnd>().done !== 'saved') throw new Error(saved.text);
    const path = `/api/v1/roster?first=${scope.first}&last=${scope.last}`;
    const { revision, publication } = (await this.planner.ask(path)).json<RosterView>();
    const asked = { ...scope, revision, publication, why: reason, reason };
    const end = await this.planner.ask('/api/v1/roster/publications', { method: 'POST', body: asked });
    if (end.json<PublishEnd>().done !== 'published') throw new Error(end.text);
  }

  /** As the watch does by itself every few seconds. */
  look(): Promise<void> {
    return this.app.get(AttendanceWatch, { strict: false }).look();
  }

  async list(reader: TestReader, query = 'state=all'): Promise<AttendanceRecords> {
    const days = `first=${dateIn('Asia/Shanghai', this.base - 86_400_000)}&last=${dateIn('Asia/Shanghai', Date.now())}`;
    return (await reader.ask(`/api/v1/attendance?${days}&${query}`)).json<AttendanceRecords>();
  }

  async of(number: string): Promise<AttendanceRecord | undefined> {
    const { records } = await this.list(this.reader('administrator'));
    return records.find(({ person, shifts }) => person.number === number && shifts.length > 0);
  }

  /** Ends in order and begins anew on the same data; everybody signs in again as they were. */
  async restart(): Promise<void> {
    this.api = await this.api.restart();
  }
}
