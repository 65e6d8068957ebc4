import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '../platform/database';
import { BoardImageEntity } from './board-image.entity';

@Injectable()
export class BoardImageRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(hash: string): Promise<BoardImageEntity | null> {
    return this.dataSource.manager.findOne(BoardImageEntity, { where: { hash } });
  }

  /** Of these images those that are there. */
  async kept(hashes: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.manager.find(BoardImageEntity, {
      select: { hash: true },
      where: { hash: In([...hashes]) },
    });
    return new Set(rows.map(({ hash }) => hash));
  }

  count(tx: Transaction): Promise<number> {
    return tx.count(BoardImageEntity);
  }

  /** `false`: it is there already. */
  async add(tx: Transaction, image: BoardImageEntity): Promise<boolean> {
    const { identifiers } = await tx
      .createQueryBuilder()
      .insert()
      .into(BoardImageEntity)
      .values(image)
      .orIgnore()
      .execute();
    return identifiers.length > 0;
  }
}
