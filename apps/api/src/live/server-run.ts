import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../platform/clock';

/** One run of the server: a board that sees another epoch asks for everything again. */
@Injectable()
export class ServerRun {
  readonly epoch = randomUUID();
  readonly startedAt: number;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.startedAt = clock.now();
  }
}
