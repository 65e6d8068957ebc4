import { Injectable } from '@nestjs/common';
import type { Shift, ShiftHistoryEntry, ShiftStep } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { overrideOf } from '../draft/edits.repository';
import { RosterOverrideEntity } from '../draft/roster-override.entity';
import type { RosterEditEntity } from '../draft/roster-edit.entity';

export type EditOfShift = Extract<ShiftHistoryEntry, { by: 'edit' }>;

const mostEntries = 100;

@Injectable()
export class ShiftHistoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. */
  async edits(shift: string): Promise<EditOfShift[]> {
    type Row = Pick<RosterEditEntity, 'id' | 'author' | 'at' | 'kind' | 'reason'> & { step: ShiftStep };
    const rows = await this.dataSource.query<Row[]>(
      `SELECT edit.id, author, at, kind, reason, step
       FROM roster_edit edit, jsonb_array_elements(changes) step
       WHERE changes @> $1::jsonb AND step->>'id' = $2 ORDER BY revision DESC LIMIT ${mostEntries}`,
      [JSON.stringify([{ id: shift }]), shift],
    );
    const given = await this.overrides(
      shift,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, author, at, kind, reason, step: { before, after } }) => {
      const overrides = given.filter(({ editId }) => editId === id).map(overrideOf);
      return {
        by: 'edit',
        who: author,
        at: at.getTime(),
        kind,
        before,
        after,
        overrides,
        reason: overrides.length > 0 ? reason : null,
      };
    });
  }

  /** Numbers of the publications that told of it, the newest first; and whose it was. */
  async publications(shift: string): Promise<{ numbers: number[]; shifts: Shift[] }> {
    const rows = await this.dataSource.query<{ publication: number; step: Pick<ShiftStep, 'before' | 'after'> }[]>(
      `SELECT publication, step FROM roster_notice, jsonb_array_elements(changes) step
       WHERE changes @> $1::jsonb AND step->>'id' = $2 ORDER BY publication DESC LIMIT ${mostEntries}`,
      [JSON.stringify([{ id: shift }]), shift],
    );
    const shifts = rows.flatMap(({ step: { before, after } }) => [before, after].filter((each) => each !== null));
    return { numbers: [...new Set(rows.map(({ publication }) => publication))], shifts };
  }

  private async overrides(shift: string, edits: readonly string[]): Promise<RosterOverrideEntity[]> {
    const found = await this.dataSource.manager
      .createQueryBuilder(RosterOverrideEntity, 'given')
      .where('given.editId = ANY(:edits)', { edits })
      .getMany();
    return found.filter(({ verdict }) => verdict.shifts.includes(shift));
  }
}
