import { Injectable } from '@nestjs/common';
import { boardFile, type BoardVersion, type StoredBoard } from '@zhiban/wire';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { BoardEntity } from './board.entity';
import { BoardVersionEntity } from './board-version.entity';

interface CurrentRow extends BoardVersionEntity {
  id: string;
}

@Injectable()
export class BoardRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every board that is not deleted, as it is shown now; oldest first. */
  async current(): Promise<StoredBoard[]> {
    const rows = await this.dataSource.query<CurrentRow[]>(
      `SELECT b.id, v.* FROM board b JOIN board_version v ON v.board = b.id AND v.n = b.current
       WHERE b.deleted_at IS NULL ORDER BY b.created_at, b.id`,
    );
    return rows.map(storedOf);
  }

  /** Until the transaction ends nobody else saves this board. `null`: there is none. */
  lock(tx: Transaction, id: string): Promise<BoardEntity | null> {
    return tx.findOne(BoardEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  count(tx: Transaction): Promise<number> {
    return tx.count(BoardEntity, { where: { deletedAt: IsNull() } });
  }

  async version(id: string, n: number, tx: EntityManager = this.dataSource.manager): Promise<StoredBoard | null> {
    const row = await tx.findOne(BoardVersionEntity, { where: { board: id, n } });
    return row && storedOf(row);
  }

  /** Newest first, without their files. */
  async versions(id: string): Promise<BoardVersion[]> {
    const rows = await this.dataSource.manager.find(BoardVersionEntity, {
      select: { n: true, author: true, at: true, comment: true, changes: true },
      where: { board: id },
      order: { n: 'DESC' },
      take: 200,
    });
    return rows.map(versionOf);
  }

  async add(tx: Transaction, board: StoredBoard): Promise<void> {
    await tx.insert(BoardEntity, { id: board.id, current: 1, createdAt: new Date(board.at), deletedAt: null });
    await this.addVersion(tx, board);
  }

  async addVersion(tx: Transaction, { id, n, file, changes, comment, author, at }: StoredBoard): Promise<void> {
    await tx.insert(BoardVersionEntity, { board: id, n, file, changes, comment, author, at: new Date(at) });
    await tx.update(BoardEntity, { id }, { current: n });
  }

  async markDeleted(tx: Transaction, id: string, at: Date | null): Promise<void> {
    await tx.update(BoardEntity, { id }, { deletedAt: at });
  }
}

const versionOf = ({ n, author, at, comment, changes }: BoardVersionEntity): BoardVersion => ({
  n,
  author,
  at: at.getTime(),
  comment,
  changes,
});

/** Files of an earlier release gain what the schema has since got a default for. */
const storedOf = (row: BoardVersionEntity): StoredBoard => ({
  id: row.board,
  ...versionOf(row),
  file: boardFile.parse(row.file),
});
