import { Injectable } from '@nestjs/common';
import { demoFloor } from '../platform/demo';
import { DemoCases } from './demo-cases';
import { DemoExceptions } from './demo-exceptions';
import { DemoMeetings } from './demo-meetings';
import { DemoNotices } from './demo-notices';

/** What is written down in a demo: cases, what went wrong, what is announced, and the meetings that speak of it. */
@Injectable()
export class DemoRecord {
  constructor(
    private readonly cases: DemoCases,
    private readonly exceptions: DemoExceptions,
    private readonly notices: DemoNotices,
    private readonly meetings: DemoMeetings,
  ) {}

  async begin(now: number): Promise<void> {
    await this.cases.begin(
      demoFloor().persons.map(({ number }) => number),
      now,
    );
    await this.exceptions.begin(now);
    await this.notices.begin(now);
    await this.meetings.begin(now);
  }
}
