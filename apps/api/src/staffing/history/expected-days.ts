import { Injectable } from '@nestjs/common';
import { ExpectedRepository } from '../expected/expected.repository';
import { ExpectedService, type NewDay } from '../expected/expected.service';

/** What is expected already, and what will be. */
@Injectable()
export class ExpectedDays {
  constructor(
    private readonly repository: ExpectedRepository,
    private readonly expected: ExpectedService,
  ) {}

  async known(from: string, to: string): Promise<ReadonlySet<string>> {
    return new Set((await this.repository.between(from, to)).map(({ queue, date }) => `${queue} ${date}`));
  }

  write(days: readonly NewDay[], author: string): Promise<void> {
    return this.expected.write(days, 'average', author);
  }
}
