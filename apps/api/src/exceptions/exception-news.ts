import { Injectable } from '@nestjs/common';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { Subject } from 'rxjs';
import type { ExceptionRow } from './keeping/exceptions.repository';

export type ExceptionNewsItem = { exception: ExceptionRow } & ({ what: 'step' } | { what: 'clock'; act: ClockAct });

/** What happened to an exception or its clocks, after it is committed. */
@Injectable()
export class ExceptionNews {
  readonly changes = new Subject<ExceptionNewsItem>();
}
