import { Injectable } from '@nestjs/common';
import type { HandoverChainReport } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { Chain } from './chain';

/** The check over the whole chain, which names what is wrong by its number and record. */
@Injectable()
export class ChainChecking {
  constructor(
    private readonly chain: Chain,
    private readonly dataSource: DataSource,
  ) {}

  async report(at: number): Promise<HandoverChainReport> {
    const { links, head, faults } = await this.chain.check();
    const records = await this.recordsOf(faults.map(({ number }) => number));
    const named = faults.map((fault) => ({ ...fault, handover: records.get(fault.number) ?? null }));
    return { at, links, head, sound: faults.length === 0, faults: named };
  }

  /** By their link, or, where that is gone, by the head of the record. */
  private async recordsOf(numbers: readonly number[]): Promise<Map<number, string>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.dataSource.query<{ number: number; id: string }[]>(
      `SELECT number, id FROM handover WHERE number = ANY ($1)
       UNION ALL SELECT number, handover_id FROM handover_link WHERE number = ANY ($1)`,
      [numbers],
    );
    return new Map(rows.map(({ number, id }) => [number, id]));
  }
}
