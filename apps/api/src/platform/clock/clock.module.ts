import { Global, Module } from '@nestjs/common';
import { centreClock } from './centre-clock';

/** Injection token of the `Clock`, so that tests can bring their own. */
export const CLOCK = Symbol('clock');

@Global()
@Module({ providers: [{ provide: CLOCK, useValue: centreClock }], exports: [CLOCK] })
export class ClockModule {}
