import { Injectable } from '@nestjs/common';
import type { Rotation, ShiftPattern } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { ShiftPatternEntity } from './shift-pattern.entity';
import { ShiftRotationEntity } from './shift-rotation.entity';

@Injectable()
export class ShapesRepository {
  constructor(private readonly dataSource: DataSource) {}

  patterns(tx: EntityManager = this.dataSource.manager): Promise<ShiftPattern[]> {
    return tx.find(ShiftPatternEntity, { order: { start: 'ASC', code: 'ASC' } });
  }

  pattern(tx: EntityManager, code: string): Promise<ShiftPattern | null> {
    return tx.findOneBy(ShiftPatternEntity, { code });
  }

  async keepPattern(tx: Transaction, pattern: ShiftPattern): Promise<void> {
    await tx.save(ShiftPatternEntity, pattern);
  }

  rotations(): Promise<Rotation[]> {
    return this.dataSource.manager.find(ShiftRotationEntity, { order: { zh: 'ASC', id: 'ASC' } });
  }

  rotation(tx: EntityManager, id: string): Promise<Rotation | null> {
    return tx.findOneBy(ShiftRotationEntity, { id });
  }

  async keepRotation(tx: Transaction, rotation: Rotation): Promise<void> {
    await tx.save(ShiftRotationEntity, rotation);
  }

  async dropRotation(tx: Transaction, id: string): Promise<void> {
    await tx.delete(ShiftRotationEntity, { id });
  }
}
