import type { HandoversNow, HandoverSettings, RosterView, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { Reader } from './reader';
import { dateAt, entered, everywhere } from './planning';
import type { Stack } from './stack';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const halfHour = (from: number) => ({ from, to: from + hourMs / 2 });
const wall = (at: number) => new Date(at + 8 * hourMs).toISOString().slice(11, 16);

const people = ['工号,姓名,职场,班组', '1,周敏,上海,一组', '2,赵磊,上海,一组', '3,唐杰,上海,一组'];

/** A centre whose late duty ends in a quarter of an hour: zhoumin is its lead, zhaolei that of the night. */
export class HandingCentre {
  readonly now = Math.floor(Date.now() / minuteMs) * minuteMs;
  readonly late = { from: this.now - 465 * minuteMs, to: this.now + 15 * minuteMs };
  readonly night = { from: this.late.to, to: this.now + 495 * minuteMs };

  private constructor(
    readonly stack: Stack,
    private readonly admin: Reader,
  ) {}

  static async open(stack: Stack): Promise<HandingCentre> {
    const admin = await stack.administrator();
    const centre = new HandingCentre(stack, admin);
    const headers = { 'content-type': 'text/csv' };
    await admin.ask('/api/v1/people/import', { method: 'POST', body: people.join('\n'), headers });
    await centre.setDuties();
    await entered(admin, 'zhoumin', everywhere('shift-lead'), '1');
    await entered(admin, 'zhaolei', everywhere('shift-lead'), '2');
    await entered(admin, 'tangjie', everywhere('agent'), '3');
    await centre.publish();
    return centre;
  }

  /** Of the duty that ends, once the product has begun it. */
  async record(): Promise<string> {
    for (let tries = 0; tries < 120; tries += 1) {
      const { handovers } = (await this.admin.read('/api/v1/handovers/now')).json<HandoversNow>();
      const found = handovers.find(({ turn }) => turn.duty === 'late' && turn.to === this.late.to);
      if (found) return found.id;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error('The duty has no record.');
  }

  private async setDuties(): Promise<void> {
    const path = '/api/v1/handover-settings';
    const { version, at: _, author: __, ...settings } = (await this.admin.read(path)).json<HandoverSettings>();
    const duty = (code: string, zh: string, en: string, { from, to }: { from: number; to: number }) => ({
      ...{ code, place: null, zh, en, from: wall(from), to: wall(to) },
    });
    const duties = [
      duty('late', '中班', 'Late', this.late),
      duty('night', '夜班', 'Night', this.night),
      duty('early', '早班', 'Early', { from: this.night.to, to: this.late.from }),
    ];
    const answer = await this.admin.ask(path, { method: 'PUT', body: { ...settings, duties, basedOn: version } });
    if (answer.status !== 200) throw new Error(answer.text);
  }

  private async publish(): Promise<void> {
    const [first, last] = [dateAt(this.late.from - 24 * hourMs), dateAt(this.night.to)];
    const days = `first=${first}&last=${last}`;
    const read = async () => (await this.admin.read(`/api/v1/roster?${days}`)).json<RosterView>();
    const found = new Map((await read()).people.map(({ number, person }) => [number, person.id]));
    const shift = (number: string, span: { from: number; to: number }): Shift => ({
      ...{ id: randomUUID(), person: found.get(number) ?? '', ...span, kind: 'regular', pattern: null, post: null },
      breaks: [
        { ...halfHour(span.from + 4 * hourMs), kind: 'meal', paid: false },
        { ...halfHour(span.from + 6 * hourMs), kind: 'rest', paid: true },
      ],
    });
    const edits = [shift('1', this.late), shift('2', this.night)].map((each) => ({
      ...{ edit: { op: 'add', shift: each }, seen: { [each.id]: 0 } },
    }));
    const reason = 'as it is wanted';
    const edit = { method: 'POST', body: { id: randomUUID(), edits, reason } };
    const saved = await this.admin.ask('/api/v1/roster/edits', edit);
    if (!saved.text.includes('saved')) throw new Error(saved.text);
    const { revision, publication } = await read();
    const body = { first, last, site: null, team: null, revision, publication, why: reason, reason };
    const answer = await this.admin.ask('/api/v1/roster/publications', { method: 'POST', body });
    if (!answer.text.includes('published')) throw new Error(answer.text);
  }
}
