/** Sums that were made, by everything that they rest on. What was asked for least lately goes first. */
export class Remembered<T> {
  private readonly sums = new Map<string, T>();

  constructor(private readonly most: number) {}

  of(basis: string, sum: () => T): T {
    const known = this.sums.get(basis);
    const found = known ?? sum();
    if (known !== undefined) this.sums.delete(basis);
    this.sums.set(basis, found);
    const [oldest] = this.sums.keys();
    if (this.sums.size > this.most && oldest !== undefined) this.sums.delete(oldest);
    return found;
  }
}
