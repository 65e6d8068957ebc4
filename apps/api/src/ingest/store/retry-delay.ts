/** Delays that double from `firstMs` up to `longestMs`, each shortened by up to half by chance. */
export class RetryDelay {
  private present: number;

  constructor(
    private readonly firstMs: number,
    private readonly longestMs: number,
    private readonly random: () => number = Math.random,
  ) {
    this.present = firstMs;
  }

  next(): number {
    const ms = this.present * (1 - this.random() / 2);
    this.present = Math.min(this.present * 2, this.longestMs);
    return ms;
  }

  reset(): void {
    this.present = this.firstMs;
  }
}
