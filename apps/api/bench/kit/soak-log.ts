import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { PageMemory } from '@zhiban/soak';
import { median, shown } from './numbers';
import { measure, type Measure } from './report';

/** One look at the wall and its server. */
export interface SoakSample extends PageMemory {
  at: number;
  /** Memory of the server's process, bytes. */
  resident: number;
  /** Longest stall of the server's event loop since the last look, above an idle process beside it, ms. */
  stallMs: number;
  /** Since the beginning: how often the page was loaded, how often its line was cut, what it complained of. */
  loads: number;
  cuts: number;
  faults: number;
  /** Nothing on the wall is marked as too old. */
  fresh: boolean;
}

const columns = [
  'at',
  'heap',
  'nodes',
  'listeners',
  'resident',
  'stallMs',
  'loads',
  'cuts',
  'faults',
  'fresh',
] as const;
/** What comes once and stays (charts, the first tables) is there after these looks. */
const settled = 5;
/** Part of the samples that is compared at each end, so that no single minute decides. */
const endPart = 0.2;

/** A line a minute, written as it is known, so that nothing is lost whatever ends the soak. */
export class SoakLog {
  private readonly samples: SoakSample[] = [];
  private readonly file: WriteStream;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = createWriteStream(path);
    this.file.write(`${columns.join(',')}\n`);
  }

  add(sample: SoakSample): void {
    this.samples.push(sample);
    const cells = { ...sample, at: new Date(sample.at).toISOString(), stallMs: sample.stallMs.toFixed(1) };
    this.file.write(`${columns.map((name) => String(cells[name])).join(',')}\n`);
  }

  /** The verdict, of however much there is. */
  measures(ended: string): Measure[] {
    const all = this.samples;
    const last = all.at(-1);
    if (!last) return [measure('looks at the wall', 0, '', { atLeast: 1 }, ended)];
    const minutes = (last.at - (all[0]?.at ?? last.at)) / 60_000;
    const stalls = all.map(({ stallMs }) => stallMs);
    const told = (part: (sample: SoakSample) => number) => this.ends(part).map(shown).join(' → ');
    return [
      measure('looks at the wall', all.length, '', { atLeast: settled + 2 }, `${shown(minutes / 60)} h, ${ended}`),
      measure(
        'heap of the page, last fifth ÷ first − 1',
        this.growth(({ heap }) => heap) * 100,
        '%',
        { atMost: 5 },
        `${told(({ heap }) => heap / 1e6)} MB`,
      ),
      measure(
        'DOM nodes, the same',
        this.growth(({ nodes }) => nodes) * 100,
        '%',
        { atMost: 5 },
        told(({ nodes }) => nodes),
      ),
      measure(
        'listeners, the same',
        this.growth(({ listeners }) => listeners) * 100,
        '%',
        { atMost: 5 },
        told(({ listeners }) => listeners),
      ),
      measure('reloads of the page', last.loads - 1, '', { atMost: 0 }, `${last.cuts} times the line was cut`),
      measure('faults of the page', last.faults, '', { atMost: 0 }),
      measure('looks at which something was too old', all.filter(({ fresh }) => !fresh).length, '', { atMost: 0 }),
      measure(
        'memory of the server, the same',
        this.growth(({ resident }) => resident) * 100,
        '%',
        null,
        `${told(({ resident }) => resident / 1e6)} MB`,
      ),
      measure(
        "event loop's longest stall in a minute, above an idle process",
        Math.max(...stalls),
        'ms',
        null,
        `median ${shown(median(stalls))} ms`,
      ),
    ];
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(resolve));
  }

  private growth(part: (sample: SoakSample) => number): number {
    const [first, last] = this.ends(part);
    return last / first - 1;
  }

  /** The middle of the first fifth and of the last. */
  private ends(part: (sample: SoakSample) => number): [number, number] {
    const values = this.samples.slice(Math.min(settled, this.samples.length - 1)).map(part);
    const length = Math.max(1, Math.round(values.length * endPart));
    return [median(values.slice(0, length)), median(values.slice(-length))];
  }
}
