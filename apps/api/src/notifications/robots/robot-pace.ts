import type { Robot } from './robot';

/** How much each robot was told lately: it is kept below what its vendor allows, and left alone when it says so. */
export class RobotPace {
  private readonly told = new Map<string, number[]>();
  private readonly paused = new Map<string, number>();

  /** How long to wait before this target is told something; 0: it may be told now. */
  wait(target: string, { pace }: Pick<Robot, 'pace'>, now: number): number {
    const times = this.told.get(target) ?? [];
    const waits = pace.map(({ most, withinMs }) => {
      const first = times.at(-most);
      return first === undefined ? 0 : first + withinMs - now;
    });
    return Math.max(0, (this.paused.get(target) ?? 0) - now, ...waits);
  }

  tells(target: string, { pace }: Pick<Robot, 'pace'>, now: number): void {
    const most = Math.max(...pace.map((limit) => limit.most));
    this.told.set(target, [...(this.told.get(target) ?? []), now].slice(-most));
  }

  pause(target: string, until: number): void {
    this.paused.set(target, until);
  }
}
