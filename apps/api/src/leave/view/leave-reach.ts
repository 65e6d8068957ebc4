import { Injectable } from '@nestjs/common';
import type { LeaveStep } from '@zhiban/wire';
import type { Capacities, Capacity } from '../../delegations';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';

/** Who may see and do what with a request. */
@Injectable()
export class LeaveReach {
  constructor(readonly persons: LeavePersons) {}

  isOwn({ personId }: LeaveRequestEntity, reader: Reader): boolean {
    return this.persons.isOwn(reader, personId);
  }

  /** The person's own, or whoever filed it for them and still may. */
  isFilers(request: LeaveRequestEntity, reader: Reader): boolean {
    if (this.isOwn(request, reader)) return true;
    return request.filedBy === reader.name && this.persons.files(reader, request.personId);
  }

  /** Whether somebody may decide on it, and in whose right. */
  deciding({ personId }: LeaveRequestEntity, reader: Reader): Capacities {
    return this.persons.deciders.of(reader, [personId]);
  }

  decides(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.deciding(request, reader).admits === 'yes';
  }

  /** With the posts that they could decide with. */
  judging({ personId }: LeaveRequestEntity, reader: Reader): Reader {
    return this.persons.deciders.judging(reader, [personId]);
  }

  /** In whose stead something is done by a right; it cannot be taken back any more. */
  async confirmed(
    tx: Transaction,
    { personId }: LeaveRequestEntity,
    capacity: Capacity | undefined,
  ): Promise<string | null> {
    if (!capacity?.inStead) return null;
    await this.persons.deciders.confirm(tx, capacity, [personId]);
    return capacity.inStead.name;
  }

  /** Whom a reader does something for who needs the right of another to do it. */
  steadOf(request: LeaveRequestEntity, reader: Reader): string | null {
    return this.deciding(request, reader).capacities[0]?.inStead?.name ?? null;
  }

  sees(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.isFilers(request, reader) || this.persons.reads(reader, request.personId);
  }

  /** Why is between the person, whoever filed it, and who decides. */
  knowsWhy(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.isFilers(request, reader) || this.decides(request, reader);
  }

  /** Certificates are its owner's, and for who decides on it. */
  seesFiles(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.isOwn(request, reader) || this.decides(request, reader);
  }

  /** Whoever decides may also put right what was taken later than it is told. */
  steps(request: LeaveRequestEntity, reader: Reader, today: string): LeaveStep[] {
    const { first, last } = datesOf(request.pieces);
    const decides = this.decides(request, reader);
    const files = this.isFilers(request, reader);
    return [
      ...(files ? (['edit', 'withdraw'] as const) : []),
      ...(decides ? (['approve', 'refuse'] as const) : []),
      ...(decides || (files && last >= today) ? (['return'] as const) : []),
      ...(decides || (files && first > today) ? (['cancel'] as const) : []),
    ];
  }
}
