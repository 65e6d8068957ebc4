import { setTimeout as sleep } from 'node:timers/promises';
import { CuttableLine } from '@zhiban/soak';
import type { SettingsVersion } from '@zhiban/wire';
import { bench, tell } from './kit/bench';
import { openPage, type MeasuredPage } from './kit/browser';
import { Hand } from './kit/hand';
import { House } from './kit/house';
import { Simulator } from './kit/simulator';
import { SoakLog, type SoakSample } from './kit/soak-log';
import { soakWishes } from './kit/soak-wishes';

const lookMs = 60_000;
/** Looks from one cut of the wall's line to the next. */
const cutEvery = 10;
/** Right after a cut the wall may still be on its way back. */
const backMs = 20_000;
/** Five queues fill one page of the wall: turning pages would move its nodes. The same load at any time of day. */
const floor = ['--agents', '60', '--busy-queues', '5', '--busy-rate', '10', '--incidents', 'off'];

/** The product for real: exchange, server, database, a line that can be cut, a wall in Chromium. */
class SoakedWall {
  private cuts = 0;
  private loads = 0;
  private faults = 0;

  private constructor(
    private readonly house: House,
    private readonly line: CuttableLine,
    private readonly wall: MeasuredPage,
    private readonly idle: Hand,
  ) {
    wall.page.on('load', () => (this.loads += 1));
    wall.page.on('pageerror', () => (this.faults += 1));
  }

  static async open(house: House): Promise<SoakedWall> {
    const line = await CuttableLine.open(house.port);
    const address = `http://127.0.0.1:${line.port}`;
    const wall = await openPage('about:blank', { interpreted: true });
    await wall.page.context().addCookies(house.cookiesFor(address));
    const soaked = new SoakedWall(house, line, wall, Hand.start('probe.hand'));
    await wall.page.goto(`${address}/wall`);
    await wall.page.waitForSelector('canvas');
    return soaked;
  }

  cut(): void {
    this.cuts += 1;
    this.line.cut();
  }

  async look(): Promise<SoakSample> {
    const { hand } = this.house;
    const [ours, beside] = await Promise.all([hand.ask<number>('stall'), this.idle.ask<number>('stall')]);
    const hatched = await this.wall.page.locator('.hatched').count();
    const memory = await this.wall.memory();
    const { loads, cuts, faults } = this;
    const resident = await hand.ask<number>('resident');
    return { ...memory, at: Date.now(), resident, stallMs: ours - beside, loads, cuts, faults, fresh: hatched === 0 };
  }

  async close(): Promise<void> {
    await this.wall.browser.close();
    await this.line.close();
    this.idle.end();
  }
}

/** Three days of raw events are not needed. */
async function keepOneDay(house: House): Promise<void> {
  const { settings, version } = await house.ask<SettingsVersion>('GET', '/api/v1/settings/centre');
  const body = { settings: { ...settings, rawEventDays: 1 }, note: '', basedOnVersion: version };
  await house.ask('PUT', '/api/v1/settings/centre', body);
}

/** A look each minute until the time is over, or somebody wants to know now. Answers how it ended. */
async function soak(soaked: SoakedWall, log: SoakLog, hours: number, early: AbortSignal): Promise<string> {
  const began = Date.now();
  const looks = Math.ceil((hours * 3_600_000) / lookMs);
  for (let n = 1; n <= looks; n += 1) {
    const due = began + n * lookMs;
    if (n % cutEvery === 0) {
      if (!(await slept(due - backMs, early))) return 'interrupted';
      soaked.cut();
    }
    if (!(await slept(due, early))) return 'interrupted';
    const sample = await soaked.look();
    log.add(sample);
    if (n <= cutEvery || n % 60 === 0)
      tell(`${n} min: ${(sample.heap / 1e6).toFixed(3)} MB, ${sample.nodes} nodes, ${sample.listeners} listeners`);
  }
  return 'to its end';
}

/** `false`: woken before. */
async function slept(until: number, early: AbortSignal): Promise<boolean> {
  await sleep(Math.max(0, until - Date.now()), undefined, { signal: early }).catch(() => undefined);
  return !early.aborted;
}

await bench(
  'A wall that hangs for days',
  async (early) => {
    const { hours, csv } = soakWishes(process.argv.slice(2), Date.now());
    const simulator = await Simulator.start(floor);
    const house = await House.start(simulator.port);
    await keepOneDay(house);
    const log = new SoakLog(csv);
    const soaked = await SoakedWall.open(house);
    tell(`a wall for ${hours} h, a line a minute in ${csv}; Ctrl-C ends it with what is known by then`);
    const ended = await soak(soaked, log, hours, early).catch((error: unknown) => `broken off: ${String(error)}`);
    await log.close();
    // The server may have ended by the same Ctrl-C; what was seen is in hand.
    await soaked.close().catch(() => undefined);
    simulator.end();
    await house.stop();
    return log.measures(ended);
  },
  { listens: true },
);
