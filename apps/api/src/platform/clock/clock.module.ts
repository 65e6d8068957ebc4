import { Global, Module } from '@nestjs/common';
import { systemClock } from '@zhiban/time';

/** Injection token of the `Clock`, so that tests can bring their own. */
export const CLOCK = Symbol('clock');

@Global()
@Module({ providers: [{ provide: CLOCK, useValue: systemClock }], exports: [CLOCK] })
export class ClockModule {}
