import type { Chance } from '../chance/chance';

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

/** Names and numbers as Asterisk hands them out: they begin anew when it does. */
export class ExchangeNumbers {
  private channels = 0;

  constructor(private readonly chance: Chance) {}

  restart(): void {
    this.channels = 0;
  }

  /** `PJSIP/trunk-0000002a` and `1795359636.42`: second of birth, then a running number. */
  channel(endpoint: string, at: number): { name: string; uniqueid: string } {
    const n = this.channels++;
    return { name: `${endpoint}-${hex(n, 8)}`, uniqueid: `${Math.floor(at / 1000)}.${n}` };
  }

  bridge(): string {
    const word = () => hex(Math.floor(this.chance.next() * 0x10000), 4);
    return `${word()}${word()}-${word()}-4${word().slice(1)}-a${word().slice(1)}-${word()}${word()}${word()}`;
  }
}

/** Whole seconds between two instants as Asterisk counts them: the difference of the clock's full seconds. */
export const clockSeconds = (from: number, to: number): number => Math.floor(to / 1000) - Math.floor(from / 1000);

/** A visit of a call to a queue, told apart by the instant at which it began: the same caller can come again. */
export const visitIdOf = (call: string, queue: string, joinedAt: number): string =>
  `${call}/${queue}/${joinedAt.toString(36)}`;
