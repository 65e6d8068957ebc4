import { Injectable } from '@nestjs/common';
import type { HandoverChainReport } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import type { LinkRow } from '../keeping/rows';
import { Chain } from './chain';
import { KeptBeside } from './kept-beside';

type Fault = HandoverChainReport['faults'][number];

/** The check over the whole chain, which names what is wrong by its number and record. */
@Injectable()
export class ChainChecking {
  constructor(
    private readonly chain: Chain,
    private readonly beside: KeptBeside,
    private readonly dataSource: DataSource,
  ) {}

  async report(at: number): Promise<HandoverChainReport> {
    const differing: LinkRow[] = [];
    const { links, head, faults } = await this.chain.check(async (link) => {
      if (await this.beside.differs(link)) differing.push(link);
    });
    const records = await this.recordsOf(faults.map(({ number }) => number));
    const named: Fault[] = faults.map((fault) => ({ ...fault, handover: records.get(fault.number) ?? null }));
    const known = new Set(faults.map(({ number }) => number));
    const unsigned = (await this.beside.unsigned()).map(({ number, id }) => ({ number, handover: id }));
    const others = [...differing, ...unsigned]
      .filter(({ number }) => !known.has(number))
      .map(({ number, handover }): Fault => ({ number, fault: 'beside', handover }));
    const found = [...named, ...others].sort((a, b) => a.number - b.number);
    return { at, links, head, sound: found.length === 0, faults: found };
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
