import { setTimeout as wait } from 'node:timers/promises';
import type { CuttableLine } from '@zhiban/soak';
import type { SoakFeed } from './soak-feed';
import type { SoakWall } from './soak-wall';
import type { Stack } from './stack';

/** Whom a storm falls on. The floor lives on meanwhile. */
export interface Coast {
  stack: Stack;
  line: CuttableLine;
  feed: SoakFeed;
  wall: SoakWall;
}

type Storm = (coast: Coast) => Promise<void>;

const updatesMeanwhile = 8;

async function liveOn({ feed }: Coast): Promise<void> {
  for (let n = 0; n < updatesMeanwhile; n += 1) await feed.update();
}

/** Every connection ends at once; the next one comes through. */
const cut: Storm = async (coast) => {
  coast.line.cut();
  await liveOn(coast);
};

/** The line is there for a moment, again and again. */
const flutter: Storm = async ({ line, feed }) => {
  for (let n = 0; n < updatesMeanwhile; n += 1) {
    line.cut();
    await feed.update();
    await wait(150);
  }
};

const broken: Storm = async (coast) => {
  coast.line.break();
  await liveOn(coast);
  await wait(1200);
  coast.line.mend();
};

/** The screen's own network is gone. */
const offline: Storm = async (coast) => {
  await coast.wall.offline(true);
  coast.line.cut();
  await liveOn(coast);
  await wait(1200);
  await coast.wall.offline(false);
};

/** The server sends every screen away, as it does with one that fell behind. */
const sentAway: Storm = async (coast) => {
  process.kill(coast.stack.pid, 'SIGUSR2');
  await liveOn(coast);
};

const restarted: Storm = async ({ stack }) => {
  await stack.halt('SIGINT');
  await stack.resume();
};

const killed: Storm = async ({ stack }) => {
  await stack.halt('SIGKILL');
  await stack.resume();
};

/** Updates of the floor that a storm lets pass. */
export const passedIn = (storm: Storm): number => (storm === restarted || storm === killed ? 0 : updatesMeanwhile);

/** In this order, and again from the first. */
export const storms: readonly Storm[] = [cut, sentAway, offline, flutter, restarted, broken, sentAway, killed];
