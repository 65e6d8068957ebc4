import { RefusalError } from '../../platform/problem';

const atOnce = 2;
const longestLine = 6;

/** Reports are made a few at a time, so that however many ask, the wall keeps its pace. */
export class ReportTurns {
  private busy = 0;
  private readonly line: (() => void)[] = [];

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= atOnce) {
      if (this.line.length >= longestLine) throw new RefusalError('reports.busy', {});
      await new Promise<void>((resolve) => this.line.push(resolve));
    } else this.busy += 1;
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}
