import { Injectable } from '@nestjs/common';
import type { PersonRecord } from '../shelf/person-record';
import { KeyedRecords } from './keyed-records';
import { NumberedRecords } from './numbered-records';

/** What other areas keep of a person, by number or by key. */
@Injectable()
export class AllRecords {
  constructor(
    private readonly numbered: NumberedRecords,
    private readonly keyed: KeyedRecords,
  ) {}

  async of({ id, person }: PersonRecord): Promise<Record<string, unknown[]>> {
    return { ...(await this.numbered.of(person.number)), ...(await this.keyed.of(id)) };
  }
}
