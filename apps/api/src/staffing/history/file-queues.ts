import type { PlannedQueue } from '../queue-book';

/** The queues that a file names, each found by its key or by a name that only one queue has. */
export class FileQueues {
  /** In the order in which the file names them. */
  readonly keys: string[] = [];
  /** Those that nobody knows yet. */
  readonly fresh: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly named = new Map<string, Set<string>>();

  constructor(
    known: readonly PlannedQueue[],
    private readonly keepNew: boolean,
  ) {
    for (const { key, queue, zh, en } of known) for (const name of [key, queue, zh, en]) this.name(name, key);
  }

  /** Its place among the file's queues, or why there is none. */
  place(name: string): number | 'staffing.unknown-queue-row' | 'staffing.ambiguous-queue' {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const keys = this.named.get(name.toLowerCase());
    if (keys && keys.size > 1 && !keys.has(name)) return 'staffing.ambiguous-queue';
    const key = keys?.has(name) ? name : [...(keys ?? [])][0];
    if (key === undefined && !(this.keepNew && name !== '' && name.length <= 270)) return 'staffing.unknown-queue-row';
    if (key === undefined) this.fresh.push(name);
    return this.put(name, key ?? name);
  }

  private put(name: string, key: string): number {
    const at = this.keys.indexOf(key);
    const place = at < 0 ? this.keys.push(key) - 1 : at;
    this.places.set(name, place);
    return place;
  }

  private name(name: string, key: string): void {
    const known = this.named.get(name.toLowerCase());
    if (known) known.add(key);
    else this.named.set(name.toLowerCase(), new Set([key]));
  }
}
