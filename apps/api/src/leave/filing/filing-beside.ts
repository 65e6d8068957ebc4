import { Injectable } from '@nestjs/common';
import type { LeaveWaiting } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import type { PlaceAsked } from '../judging/leave-places';
import { WaitingLine } from '../judging/waiting-line';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';

/** Who stands beside a request: those who wait too, and those who decide. */
@Injectable()
export class FilingBeside {
  constructor(
    private readonly persons: LeavePersons,
    private readonly line: WaitingLine,
    private readonly requests: LeaveRequestsRepository,
  ) {}

  decides(person: string, reader: Reader): boolean {
    return !this.persons.isOwn(reader, person) && this.persons.reaches(reader, 'requests.decide', person);
  }

  /** Where it would begin, and how it went with those who began there. */
  async outlook(tx: Transaction, asked: PlaceAsked): Promise<LeaveWaiting> {
    return this.line.outlook(await this.line.now(tx), asked);
  }

  async position(tx: Transaction, asked: PlaceAsked): Promise<number> {
    return this.line.position({ waiting: await this.requests.waiting(tx) }, asked);
  }
}
