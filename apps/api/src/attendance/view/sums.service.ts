import { Injectable } from '@nestjs/common';
import type { AttendanceSumQuery, AttendanceSums as Sums } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { AttendancePersons } from '../attendance-persons';
import { AttendanceSums } from './attendance-sums';

@Injectable()
export class SumsService {
  constructor(
    private readonly persons: AttendancePersons,
    private readonly sums: AttendanceSums,
  ) {}

  read(query: AttendanceSumQuery, reader: Reader): Promise<Sums> {
    return this.sums.of(query, this.persons.within(query, reader));
  }
}
