import { Injectable } from '@nestjs/common';

type Count = (person: string, month: string) => Promise<number | 'unknown'>;

/** Where whoever keeps the record of attendance says how often somebody was late or left early, as a lead has confirmed. */
@Injectable()
export class LateOrEarly {
  private count: Count = () => Promise.resolve('unknown');

  follow(count: Count): void {
    this.count = count;
  }

  of(person: string, month: string): Promise<number | 'unknown'> {
    return this.count(person, month);
  }
}
