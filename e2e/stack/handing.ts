import type { HandoversNow, HandoverSettings } from '@zhiban/wire';
import { entered, everywhere } from './planning';
import { published } from './published';
import type { Reader } from './reader';
import type { Stack } from './stack';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
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
    await published(admin, [
      { number: '1', ...centre.late },
      { number: '2', ...centre.night },
    ]);
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
}
