import { Injectable } from '@nestjs/common';
import type { RosterScope, RosterView } from '@zhiban/wire';
import { UnitOfWork } from '../../platform/database';
import { EditsRepository } from '../draft/edits.repository';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterJudge } from '../judging/roster-judge';
import { RosterSources } from '../judging/roster-sources';
import { RosterWorlds } from '../judging/roster-worlds';

type Picture = Pick<
  RosterView,
  'revision' | 'horizon' | 'shifts' | 'versions' | 'overrides' | 'absences' | 'undo' | 'redo'
>;

/** The draft of some people around some days. */
@Injectable()
export class DraftPicture {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: ShiftsRepository,
    private readonly edits: EditsRepository,
    private readonly judge: RosterJudge,
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
  ) {}

  /** The revision is read first: a step that comes between is in the picture already, and told once more. */
  async of(days: RosterScope, people: readonly string[], author: string): Promise<Picture> {
    const horizon = this.judge.horizonOf(people, days);
    const span = this.worlds.span(horizon);
    const known = new Set(people);
    return this.unitOfWork.run(async (tx) => ({
      horizon,
      revision: await this.shifts.revision('draft', tx),
      shifts: await this.shifts.ofPeople(tx, 'draft', people, span),
      versions: await this.shifts.versions(tx, people, span),
      absences: (await this.sources.absences(horizon, tx)).filter(({ person }) => known.has(person)),
      overrides: await this.edits.overrides(horizon, people, tx),
      ...(await this.edits.turns(tx, author)),
    }));
  }
}
