import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { AgendaItem, OpenMeeting } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';
import { WorkingPeople } from '../../people';
import { RosterWorlds, ShiftsRepository } from '../../roster';
import { AgendaRepository } from './agenda.repository';
import { agendaOf } from './agenda-of';
import { shiftsAround, whoIsExpected } from './who-is-expected';

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

  /** A weekly meeting looks back over a week, the others over a day. */
  async agenda({ kind, at, ...place }: OpenMeeting): Promise<AgendaItem[]> {
    const since = new Date(at - (kind === 'weekly' ? 7 : 1) * dayMs);
    const now = new Date(at);
    const [announced, exceptions, alarms] = await Promise.all([
      kind === 'post-shift' ? [] : this.sources.announced(place, now),
      this.sources.exceptions(place, since, now),
      this.sources.alarms(place, since, now),
    ]);
    return agendaOf(announced, exceptions, alarms);
  }

  /** By the published roster. */
  async expected(tx: EntityManager, meeting: OpenMeeting): Promise<string[]> {
    const span = shiftsAround(meeting.kind, meeting.at);
    const shifts = span ? await this.shifts.over(tx, 'published', { from: span.from - 1, to: span.to + 1 }) : [];
    return whoIsExpected(meeting, this.people.all(), shifts, dateIn(this.worlds.timeZone, meeting.at));
  }
}
