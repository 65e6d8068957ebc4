import { Injectable } from '@nestjs/common';
import type { Rotation, Rotations, ShiftPattern, ShiftPatterns } from '@zhiban/wire';
import { misfitBreaks } from '@zhiban/workforce-roster';
import { AuditService } from '../../audit';
import { UnitOfWork } from '../../platform/database';
import { fieldRefusal, inputRefusal, RefusalError } from '../../platform/problem';
import { ShapesRepository } from './shapes.repository';

/** What shifts are made from. Shifts that were made keep what they were made of. */
@Injectable()
export class ShapesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ShapesRepository,
    private readonly audit: AuditService,
  ) {}

  async patterns(): Promise<ShiftPatterns> {
    return { patterns: await this.repository.patterns() };
  }

  async keepPattern(pattern: ShiftPattern, actor: string): Promise<void> {
    const misfits = misfitBreaks(pattern).map((nth) => fieldRefusal(`breaks.${nth}`, 'roster.pattern-break', {}));
    if (misfits.length > 0) throw inputRefusal(misfits);
    await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.pattern(tx, pattern.code);
      await this.repository.keepPattern(tx, pattern);
      const entry = { actor, action: 'roster.pattern-kept', subject: pattern.code };
      await this.audit.record(tx, { ...entry, before: before ?? undefined, after: pattern });
    });
  }

  async rotations(): Promise<Rotations> {
    return { rotations: await this.repository.rotations() };
  }

  async keepRotation(rotation: Rotation, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const known = new Set((await this.repository.patterns(tx)).map(({ code }) => code));
      const unknown = rotation.days.flatMap((code, nth) =>
        code === null || known.has(code) ? [] : [fieldRefusal(`days.${nth}`, 'roster.unknown-code', { code })],
      );
      if (unknown.length > 0) throw inputRefusal(unknown);
      const before = await this.repository.rotation(tx, rotation.id);
      await this.repository.keepRotation(tx, rotation);
      const entry = { actor, action: 'roster.rotation-kept', subject: rotation.zh };
      await this.audit.record(tx, { ...entry, before: before ?? undefined, after: rotation });
    });
  }

  async dropRotation(id: string, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.rotation(tx, id);
      if (!before) throw new RefusalError('roster.no-rotation', {});
      await this.repository.dropRotation(tx, id);
      await this.audit.record(tx, { actor, action: 'roster.rotation-dropped', subject: before.zh, before });
    });
  }
}
