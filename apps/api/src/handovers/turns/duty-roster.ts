import { Injectable } from '@nestjs/common';
import { PublishedRoster } from '../../roster';
import type { Crew, HandoverRow, Leads } from '../keeping/rows';
import { DutyCrew } from './duty-crew';
import { DutyLeads } from './duty-leads';

const dayMs = 24 * 3_600_000;

/** What the published roster says of a duty and the one that relieves it. */
@Injectable()
export class DutyRoster {
  constructor(
    private readonly roster: PublishedRoster,
    private readonly leads: DutyLeads,
    private readonly crew: DutyCrew,
  ) {}

  async of(row: HandoverRow, now: number): Promise<{ leads: Leads; crew: Crew }> {
    const { place, turn, relief } = row;
    const { shifts } = await this.roster.around({ from: turn.from - dayMs, to: (relief?.to ?? turn.to) + dayMs });
    const outgoing = await this.leads.rostered(place, shifts, turn.from);
    const incoming = relief ? await this.leads.rostered(place, shifts, relief.from) : [];
    return { leads: { outgoing, incoming }, crew: await this.crew.of(row, shifts, now) };
  }
}
