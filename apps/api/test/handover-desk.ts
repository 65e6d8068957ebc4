import { dateIn } from '@zhiban/time';
import type {
  Grant,
  HandoverEnd,
  HandoverHead,
  HandoverSettings,
  HandoversNow,
  HandoverView,
  OpenItemAsked,
  OpenItemEnd,
  PublishEnd,
  RosterEditEnd,
  RosterView,
  SaveHandoverSettings,
  Shift,
  StepHandover,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AlarmWatch } from '../src/alarms';
import { HandoverWatch } from '../src/handovers/watch/handover-watch';
import { entered } from './published-centre';
import { TestApp, type Answer, type TestReader } from './test-app';

const minuteMs = 60_000;
const zone = 'Asia/Shanghai';
const everywhere = (role: Grant['role']): Grant => ({ role, site: null, team: null });

const people = [
  '工号,姓名,职场,班组',
  '1,周敏,上海,一组',
  '2,赵磊,上海,一组',
  '3,唐杰,上海,一组',
  '4,韩雪,上海,一组',
  '5,钱别处,合肥,三组',
];

type Asked<S> = S extends StepHandover ? Omit<S, 'version'> & { version?: number } : never;

/**
 * A centre whose late duty has gone on for almost eight hours and ends in ten minutes: zhoumin is its lead, zhaolei that of the night,
 * qian of neither. Watches stand still; `look` does what they do.
 */
export class HandoverDesk {
  readonly now = Math.floor(Date.now() / minuteMs) * minuteMs;
  readonly turn = { from: this.now - 470 * minuteMs, to: this.now + 10 * minuteMs };
  readonly relief = { from: this.turn.to, to: this.now + 490 * minuteMs };

  private constructor(
    public api: TestApp,
    readonly admin: TestReader,
    readonly readers: Map<string, TestReader>,
    readonly persons: Map<string, string>,
  ) {}

  static async open(): Promise<HandoverDesk> {
    const api = await TestApp.start();
    await api.app.get(HandoverWatch, { strict: false }).onModuleDestroy();
    // The exchange that does not answer would be a breach of its own.
    api.app.get(AlarmWatch, { strict: false }).beforeApplicationShutdown();
    await api.database.query('DELETE FROM alarm');
    const admin = await api.administrator();
    const headers = { 'content-type': 'text/csv' };
    await admin.ask('/api/v1/people/import', { method: 'POST', body: `${people.join('\n')}\n`, headers });
    const accounts: [string, Grant, string | null][] = [
      ['planner', everywhere('planner'), null],
      ['manager', everywhere('manager'), null],
      ['supervisor', everywhere('floor-supervisor'), null],
      ['zhoumin', everywhere('shift-lead'), '1'],
      ['zhaolei', everywhere('shift-lead'), '2'],
      ['tangjie', everywhere('agent'), '3'],
      ['qian', everywhere('shift-lead'), '4'],
      ['far', { role: 'shift-lead', site: '合肥', team: null }, '5'],
    ];
    const readers = new Map<string, TestReader>();
    for (const [name, grant, person] of accounts) readers.set(name, await entered(api, admin, name, [grant], person));
    const desk = new HandoverDesk(api, admin, readers, new Map());
    for (const { person, number } of (await desk.roster()).people) desk.persons.set(number, person.id);
    await desk.settle();
    return desk;
  }

  close(): Promise<void> {
    return this.api.stop();
  }

  reader(name: string): TestReader {
    const found = this.readers.get(name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }

  person(number: string): string {
    return this.persons.get(number) ?? '';
  }

  at(minutes: number): number {
    return this.now + minutes * minuteMs;
  }

  /** What is so in a moment. */
  async until<T>(asked: () => Promise<T | undefined>): Promise<T> {
    for (let turn = 0; turn < 100; turn += 1) {
      const found = await asked();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('It did not come to that.');
  }

  /** As the watch does by itself every few seconds. */
  look(): Promise<void> {
    return this.api.app.get(HandoverWatch, { strict: false }).look();
  }

  async settings(): Promise<HandoverSettings> {
    return (await this.reader('manager').ask('/api/v1/handover-settings')).json<HandoverSettings>();
  }

  async settle(change: Partial<SaveHandoverSettings> = {}): Promise<Answer> {
    const { version, at: _, author: __, ...settings } = await this.settings();
    const wall = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
    const duty = (code: string, zh: string, from: number, to: number) => ({
      ...{ code, place: null, zh, en: code, from: wall(from), to: wall(to) },
    });
    const duties = [
      duty('late', '中班', this.turn.from, this.turn.to),
      duty('night', '夜班', this.relief.from, this.relief.to),
      duty('early', '早班', this.relief.to, this.turn.from),
    ];
    const body = { ...settings, duties, ...change, basedOn: version };
    return this.reader('manager').ask('/api/v1/handover-settings', { method: 'PUT', body });
  }

  shift(number: string, { from, to }: { from: number; to: number }): Shift {
    const id = `s${number}-${from}`;
    return { id, person: this.person(number), from, to, kind: 'regular', pattern: null, post: null, breaks: [] };
  }

  async publish(...shifts: Shift[]): Promise<void> {
    const reason = 'as it is wanted';
    const edits = shifts.map((shift) => ({ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } }));
    const planner = this.reader('planner');
    const body = { id: randomUUID(), edits, reason };
    const saved = await planner.ask('/api/v1/roster/edits', { method: 'POST', body });
    if (saved.json<RosterEditEnd>().done !== 'saved') throw new Error(saved.text);
    const { revision, publication } = await this.roster();
    const asked = { ...this.days(), site: null, team: null, revision, publication, why: reason, reason };
    const end = await planner.ask('/api/v1/roster/publications', { method: 'POST', body: asked });
    if (end.json<PublishEnd>().done !== 'published') throw new Error(end.text);
  }

  /** The leads as a published roster has them. */
  publishLeads(): Promise<void> {
    return this.publish(this.shift('1', this.turn), this.shift('2', this.relief));
  }

  async heads(by = 'manager'): Promise<HandoverHead[]> {
    return (await this.reader(by).ask('/api/v1/handovers/now')).json<HandoversNow>().handovers;
  }

  /** The record of the duty that ends. */
  async late(): Promise<string> {
    await this.look();
    const found = (await this.heads()).find(({ turn }) => turn.duty === 'late');
    if (!found) throw new Error('The duty has no record.');
    return found.id;
  }

  async view(id: string, by = 'manager'): Promise<HandoverView> {
    const answer = await this.reader(by).ask(`/api/v1/handovers/${id}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<HandoverView>();
  }

  async step(id: string, by: string, asked: Asked<StepHandover>): Promise<Answer> {
    const version = asked.version ?? (await this.view(id)).head.version;
    const body = { ...asked, version };
    return this.reader(by).ask(`/api/v1/handovers/${id}/steps`, { method: 'POST', body });
  }

  async stepped(id: string, by: string, asked: Asked<StepHandover>): Promise<HandoverView> {
    const answer = await this.step(id, by, asked);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<HandoverEnd>().handover;
  }

  /** Everything that is red is read back, and both sign. */
  async sign(id: string, [outgoing, incoming] = ['zhoumin', 'zhaolei'] as [string, string]): Promise<HandoverView> {
    for (const { key, red, readBack, leftOut } of (await this.view(id)).entries)
      if (red && !readBack && leftOut === null)
        await this.stepped(id, incoming, { step: 'read-back', key, words: '我知道了' });
    await this.stepped(id, outgoing, { step: 'hand-over' });
    return this.stepped(id, incoming, { step: 'take-over' });
  }

  async open(given: Partial<OpenItemAsked> = {}, by = 'zhoumin'): Promise<OpenItemEnd['item']> {
    const body: OpenItemAsked = {
      ...{ id: randomUUID(), place: 'centre', kind: 'reply', words: '吞卡，何时取' },
      ...{ customer: { name: '陈女士', reference: '3391' }, owner: 'tangjie', dueAt: this.at(24 * 60) },
      ...given,
    };
    const answer = await this.reader(by).ask('/api/v1/open-items', { method: 'POST', body });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<OpenItemEnd>().item;
  }

  private days() {
    return { first: dateIn(zone, this.turn.from - 24 * 3_600_000), last: dateIn(zone, this.relief.to) };
  }

  private async roster(): Promise<RosterView> {
    const { first, last } = this.days();
    return (await this.reader('planner').ask(`/api/v1/roster?first=${first}&last=${last}`)).json<RosterView>();
  }
}
