import { Injectable } from '@nestjs/common';
import type { LeaveStep } from '@zhiban/wire';
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
    return request.filedBy === reader.name && this.persons.reaches(reader, 'requests.file', request.personId);
  }

  /** Never whose leave it is. */
  admits(request: LeaveRequestEntity, reader: Reader): 'yes' | 'own' | 'no-reach' {
    if (this.isOwn(request, reader)) return 'own';
    return this.persons.reaches(reader, 'requests.decide', request.personId) ? 'yes' : 'no-reach';
  }

  sees(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.isFilers(request, reader) || this.persons.reaches(reader, 'requests.read', request.personId);
  }

  /** Why is between the person, whoever filed it, and who decides. */
  knowsWhy(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.isFilers(request, reader) || this.admits(request, reader) === 'yes';
  }

  /** Certificates are its owner's, and for who decides on it. */
  seesFiles(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.admits(request, reader) !== 'no-reach';
  }

  /** Whoever decides may also put right what was taken later than it is told. */
  steps(request: LeaveRequestEntity, reader: Reader, today: string): LeaveStep[] {
    const { first, last } = datesOf(request.pieces);
    const decides = this.admits(request, reader) === 'yes';
    const files = this.isFilers(request, reader);
    return [
      ...(files ? (['edit', 'withdraw'] as const) : []),
      ...(decides ? (['approve', 'refuse'] as const) : []),
      ...(decides || (files && last >= today) ? (['return'] as const) : []),
      ...(decides || (files && first > today) ? (['cancel'] as const) : []),
    ];
  }
}
