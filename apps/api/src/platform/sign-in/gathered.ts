interface Asked<Row> {
  key: string;
  resolve: (row: Row | null) => void;
  reject: (error: unknown) => void;
}

/** One statement asks for so many keys at most. */
const together = 200;
/** Each answer lets a socket in; so many come in before everything else has its turn. */
const perTurn = 8;

/**
 * Looks up many rows with few statements: after a power cut five hundred screens come back within seconds. Who asks while
 * a statement is on its way goes with the next one, together with all who came meanwhile; nobody is answered by a
 * statement that began before they asked.
 */
export class Gathered<Row> {
  private waiting: Asked<Row>[] = [];
  private working = false;

  constructor(
    private readonly look: (keys: Buffer[]) => Promise<Row[]>,
    private readonly keyOf: (row: Row) => Buffer | null,
  ) {}

  find(key: Buffer): Promise<Row | null> {
    const found = new Promise<Row | null>((resolve, reject) => {
      this.waiting.push({ key: key.toString('hex'), resolve, reject });
    });
    if (!this.working) void this.work();
    return found;
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.waiting.length > 0) {
      const asked = this.waiting.splice(0, together);
      try {
        await answer(asked, await this.rowsOf(asked));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.working = false;
  }

  private async rowsOf(asked: readonly Asked<Row>[]): Promise<Map<string, Row>> {
    const keys = [...new Set(asked.map(({ key }) => key))].map((key) => Buffer.from(key, 'hex'));
    const rows = await this.look(keys);
    return new Map(rows.map((row) => [this.keyOf(row)?.toString('hex') ?? '', row]));
  }
}

async function answer<Row>(asked: readonly Asked<Row>[], rows: ReadonlyMap<string, Row>): Promise<void> {
  for (const [i, { key, resolve }] of asked.entries()) {
    if (i > 0 && i % perTurn === 0) await new Promise((turn) => setImmediate(turn));
    resolve(rows.get(key) ?? null);
  }
}
