import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { AgendaItem, OpenMeeting, Place } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';
import { WorkingPeople } from '../../people';
import { RosterWorlds, ShiftsRepository } from '../../roster';
import { AgendaRepository } from './agenda.repository';
import { agendaOf } from './agenda-of';
import { shiftsAround, workedTimes } from './shift-times';
import { isWithin, whoIsExpected, type Expected } from './who-is-expected';

const dayMs = 86_400_000;

/** Draws a meeting up from what is known: who should be there, and what there is to speak of. */
@Injectable()
export class DrawingUp {
  constructor(
    private readonly people: WorkingPeople,
    private readonly shifts: ShiftsRepository,
    private readonly worlds: RosterWorlds,
    private readonly sources: AgendaRepository,
  ) {}

  /** The whole centre, or where somebody works. */
  knows(place: Place): boolean {
    return place.site === null || this.people.all().some(({ person }) => isWithin(person, place));
  }

  /** A weekly meeting looks back over a week, the others over a day. */
  async agenda(tx: EntityManager, { kind, at, ...place }: OpenMeeting): Promise<AgendaItem[]> {
    const since = new Date(at - (kind === 'weekly' ? 7 : 1) * dayMs);
    const now = new Date(at);
    return agendaOf({
      announced: kind === 'post-shift' ? [] : await this.sources.announced(tx, place, now),
      leftOpen: await this.sources.leftOpen(tx, place, now),
      exceptions: await this.sources.exceptions(tx, place, since, now),
      alarms: await this.sources.alarms(tx, place, since, now),
    });
  }

  /** By the published roster. */
  async expected(tx: EntityManager, meeting: OpenMeeting): Promise<Expected[]> {
    const span = shiftsAround(meeting.kind, meeting.at);
    // Beyond it, so that overtime which only goes on is seen to.
    const wide = span && { from: span.from - dayMs, to: span.to + dayMs };
    const worked = wide ? workedTimes(await this.shifts.over(tx, 'published', wide)) : [];
    return whoIsExpected(meeting, this.people.all(), worked, dateIn(this.worlds.timeZone, meeting.at));
  }
}
