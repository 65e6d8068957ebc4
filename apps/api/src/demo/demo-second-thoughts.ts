import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { PersonService } from '../people';
import { demoFloor } from '../platform/demo';
import { demoAuthor, demoPlanner } from './demo-planner';

const howMany = 3;

/** People who said after the draft was made that they cannot come: what the planner has to see to before publishing. */
@Injectable()
export class DemoSecondThoughts {
  constructor(private readonly people: PersonService) {}

  async begin(shifts: readonly Shift[]): Promise<void> {
    const byDay = shifts.filter(({ pattern }) => pattern === '早' || pattern === '日').sort((a, b) => a.from - b.from);
    const step = Math.floor(byDay.length / howMany);
    const chosen = Array.from({ length: howMany }, (_, i) => byDay[i * step + Math.floor(step / 2)]);
    const once = new Map(chosen.flatMap((shift) => (shift ? [[shift.person, shift] as const] : [])));
    for (const [person, shift] of once) await this.bar(person, shift);
  }

  private async bar(person: string, { from }: Shift): Promise<void> {
    const day = dateIn(demoFloor().plan.timeZone, from);
    const { id, siteEn: _, teamEn: __, erased: ___, ...known } = this.people.read(person, demoPlanner);
    const barred = { on: 'dates', first: day, last: day, kind: 'cannot', from: '00:00', to: '00:00' } as const;
    await this.people.edit(id, { ...known, availability: [...known.availability, barred] }, demoAuthor);
  }
}
