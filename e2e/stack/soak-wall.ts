import { chromium, test, type Browser, type CDPSession, type Page } from '@playwright/test';
import { interpretedOnly, memoryOf, type PageMemory } from '@zhiban/soak';

/** The Chromium of all journeys, for a page whose heap is measured. */
export function soakBrowser(): Promise<Browser> {
  const { launchOptions } = test.info().project.use;
  return chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), interpretedOnly] });
}

/** Tells of every new number of contacts right behind the frame that shows it. */
const watchPaint = `(() => {
  let shown = '';
  const look = () => {
    const text = document.querySelector('.queue-table .identity')?.textContent ?? '';
    const offered = /offered ([\\d,]+)/.exec(text)?.[1]?.replace(',', '') ?? '';
    if (offered === '' || offered === shown) return;
    shown = offered;
    requestAnimationFrame(() => setTimeout(() => window.soakPainted(offered)));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** A wall in a real Chromium that is watched: what it paints, what it holds, whether it was ever loaded anew. */
export class SoakWall {
  /** How many updates were painted one by one, and how many went by in pictures of more than one. */
  painted = 0;
  coalesced = 0;
  loads = 0;
  readonly faults: string[] = [];
  private shown = 0;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly page: Page,
    readonly devtools: CDPSession,
  ) {}

  static async open(page: Page, address: string): Promise<SoakWall> {
    const devtools = await page.context().newCDPSession(page);
    const wall = new SoakWall(page, devtools);
    await devtools.send('Runtime.enable');
    await devtools.send('Network.enable');
    await devtools.send('Runtime.addBinding', { name: 'soakPainted' });
    devtools.on('Runtime.bindingCalled', ({ payload }) => wall.paints(Number(payload)));
    page.on('load', () => (wall.loads += 1));
    page.on('pageerror', (error) => wall.faults.push(error.stack ?? error.message));
    await page.addInitScript(watchPaint);
    await page.goto(address);
    return wall;
  }

  /** Resolves when that many contacts are on the screen. */
  async shows(offered: number, withinMs = 30_000): Promise<void> {
    const late = Date.now() + withinMs;
    while (this.shown !== offered) {
      if (Date.now() > late) throw new Error(`${offered} contacts were never painted, but ${this.shown}`);
      await this.next(1000);
    }
  }

  async offline(offline: boolean): Promise<void> {
    const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await this.devtools.send('Network.emulateNetworkConditions', { offline, ...unlimited });
  }

  memory(): Promise<PageMemory> {
    return memoryOf(this.devtools);
  }

  private paints(offered: number): void {
    if (offered < this.shown) this.faults.push(`${offered} contacts were painted after ${this.shown}`);
    else if (this.shown > 0) this.coalesced += offered - this.shown - 1;
    this.painted += 1;
    this.shown = offered;
    for (const wake of this.waiting) wake();
  }

  private next(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.waiting.add(done);
    });
  }
}
