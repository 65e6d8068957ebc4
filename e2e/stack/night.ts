import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language, TellingsPage } from '@zhiban/wire';
import { Door } from './door';
import { phone } from './page';
import { dateAt, entered, everywhere } from './planning';
import { published } from './published';
import type { Reader } from './reader';
import { pageOf, readerOf } from './swapping';
import type { Stack } from './stack';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const beatMs = 700;

const people = [
  '工号,姓名,职场,班组,交换机,坐席',
  '1,周敏,上海,一组,night,s1',
  '2,赵磊,上海,一组,night,s2',
  '3,唐杰,上海,一组,night,s3',
  '4,何静,上海,一组,night,s4',
].join('\n');

const tomorrow = Date.parse(`${dateAt(Date.now() + dayMs)}T00:00:00+08:00`);

/** Server and pages of a night in the centre: their clocks show what time it is told to be. */
export class Night {
  private aheadMs = 0;
  private door: Door | null = null;
  private said = 0;
  private beat: NodeJS.Timeout | undefined;

  constructor(readonly stack: Stack) {}

  /** `hours` after midnight of the day on which it begins, in the centre. */
  at(hours: number): number {
    return tomorrow + hours * hourMs;
  }

  /** What a server is started with, so that its clock shows this. */
  static clock(hours: number): Record<string, string> {
    return {
      NODE_OPTIONS: `--import=${new URL('night-clock.mjs', import.meta.url).href}`,
      CLOCK_AHEAD_MS: String(tomorrow + hours * hourMs - Date.now()),
    };
  }

  /** The server ends, and begins again when it is so late. */
  async becomes(hours: number): Promise<void> {
    this.ends();
    await this.stack.halt();
    this.aheadMs = this.at(hours) - Date.now();
    await this.stack.resume(Night.clock(hours));
  }

  ends(): void {
    clearInterval(this.beat);
  }

  /** Two leads, of the night and of the early duty after it, and an agent beside each. */
  async peopled(): Promise<void> {
    const admin = await this.stack.administrator();
    const headers = { 'content-type': 'text/csv' };
    await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
    await entered(admin, 'zhoumin', everywhere('shift-lead'), '1');
    await entered(admin, 'zhaolei', everywhere('shift-lead'), '2');
    await entered(admin, 'tangjie', everywhere('agent'), '3');
    await entered(admin, 'hejing', everywhere('agent'), '4');
    await entered(admin, 'chenfang', everywhere('manager'));
    const [night, early] = [
      { from: this.at(23.5), to: this.at(32) },
      { from: this.at(32), to: this.at(40) },
    ];
    this.door = await Door.open(admin, 'night');
    await published(admin, [
      { number: '1', ...night },
      { number: '3', ...night },
      { number: '2', ...early },
      { number: '4', ...early },
    ]);
  }

  /** Who takes their seats when. */
  async comes(seats: readonly string[], hours: number): Promise<void> {
    const seated = seats.map((seat) =>
      this.event(hours, { type: 'member-added', queue: 'service', seat, name: seat, device: 'idle' }),
    );
    await this.feed([this.event(hours, { type: 'link-up' }), ...seated]);
  }

  /** A call each five minutes, all after the same wait. */
  async calls(from: number, to: number, waitMs: number): Promise<void> {
    const events = Array.from({ length: Math.round((to - from) * 12) }, (_, i) => {
      const [hours, visit] = [from + i / 12, `v${from}-${i}`];
      const later = (ms: number) => hours + ms / hourMs;
      const there = { visit, queue: 'service', seat: 's3' };
      return [
        this.event(hours, { type: 'visit-offered', visit, call: visit, queue: 'service' }),
        this.event(later(waitMs), { type: 'visit-answered', ...there, waitMs }),
        this.event(later(waitMs + 150_000), { type: 'visit-completed', ...there, talkMs: 150_000, endedBy: 'caller' }),
      ];
    });
    for (let done = 0; done < events.length; done += 100) await this.feed(events.slice(done, done + 100).flat());
  }

  private async feed(events: unknown[]): Promise<void> {
    const { door } = this;
    await door?.feed(events);
    // What was kept back is sent first; then a source that says nothing is one that was lost.
    this.ends();
    this.beat = setInterval(() => void door?.send([]).catch(() => undefined), beatMs);
  }

  private event(hours: number, what: object): object {
    return { id: `n${(this.said += 1)}`, at: Math.round(this.at(hours)), ...what };
  }

  /** What somebody sees on a desk or on a phone. */
  async page(
    browser: Browser,
    username: string,
    language: Language,
    path: string,
    on: 'desk' | 'phone',
  ): Promise<Page> {
    const context = await browser.newContext(
      on === 'phone'
        ? { viewport: phone, hasTouch: true, isMobile: true }
        : { viewport: { width: 1920, height: 1080 } },
    );
    await this.sets(context);
    return pageOf(context, this.stack, { username, language, path });
  }

  async sets(context: BrowserContext): Promise<void> {
    await context.clock.install({ time: Date.now() + this.aheadMs });
  }

  reader(username: string): Promise<Reader> {
    return readerOf(this.stack, username);
  }

  /** What somebody was told, the newest first. */
  async told(username: string): Promise<string[]> {
    const page = (await (await this.reader(username)).read('/api/v1/my-tellings?limit=100')).json<TellingsPage>();
    return page.tellings.map(({ zh }) => zh);
  }
}
