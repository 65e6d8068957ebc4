import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type {
  BoardChange,
  BoardFile,
  BoardList,
  BoardVersion,
  CreateBoard,
  RevertBoard,
  SaveBoard,
  StoredBoard,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { boardChanges } from './board-changes';
import { BoardRepository } from './board.repository';
import { BoardRules } from './board-rules';
import { BoardShelf } from './board-shelf';

/** So many boards a centre may keep. */
const mostBoards = 200;

@Injectable()
export class BoardsService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: BoardRepository,
    private readonly shelf: BoardShelf,
    private readonly rules: BoardRules,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const board of await this.repository.current()) this.shelf.put(board);
  }

  list(): BoardList {
    const boards = this.shelf.list().map(({ id, n, author, at, file }) => ({
      id,
      name: file.name,
      version: n,
      author,
      at,
      tiles: file.tiles.length,
    }));
    return { boards };
  }

  get(id: string): StoredBoard {
    const board = this.shelf.get(id);
    if (!board) throw new RefusalError('board.unknown', { board: id });
    return board;
  }

  versions(id: string): Promise<BoardVersion[]> {
    return this.repository.versions(this.get(id).id);
  }

  async version(id: string, n: number): Promise<StoredBoard> {
    const found = await this.repository.version(this.get(id).id, n);
    if (!found) throw new RefusalError('board.no-version', { version: n });
    return found;
  }

  create(asked: CreateBoard, author: string): Promise<StoredBoard> {
    return this.add(this.rules.fromTemplate(asked), author, 'board.created');
  }

  import(file: Readonly<Record<string, unknown>>, author: string): Promise<StoredBoard> {
    return this.add(this.rules.read(file), author, 'board.imported');
  }

  /** Keeps the file as the next version. Refused where another was saved since the editor started. */
  save(id: string, { file, comment, basedOnVersion }: SaveBoard, author: string): Promise<StoredBoard> {
    return this.next(id, basedOnVersion, { comment, author, action: 'board.saved' }, () => Promise.resolve(file));
  }

  /** An earlier version becomes the next one. */
  revert(id: string, { to, basedOnVersion }: RevertBoard, author: string): Promise<StoredBoard> {
    const how = { comment: '', author, action: 'board.reverted', backTo: to };
    return this.next(id, basedOnVersion, how, async (tx) => {
      const earlier = await this.repository.version(id, to, tx);
      if (!earlier) throw new RefusalError('board.no-version', { version: to });
      return earlier.file;
    });
  }

  async delete(id: string, actor: string): Promise<void> {
    const { file } = this.get(id);
    await this.mark(id, new Date(this.clock.now()), { actor, action: 'board.deleted', before: file });
    this.shelf.remove(id);
  }

  /** Takes a deletion back. */
  async restore(id: string, actor: string): Promise<StoredBoard> {
    const current = await this.mark(id, null, { actor, action: 'board.restored' });
    const board = await this.repository.version(id, current);
    if (!board) throw new RefusalError('board.unknown', { board: id });
    this.shelf.put(board);
    return board;
  }

  private async add(file: BoardFile, author: string, action: string): Promise<StoredBoard> {
    await this.rules.judge(file);
    const board: StoredBoard = { id: randomUUID(), n: 1, author, at: this.clock.now(), comment: '', changes: [], file };
    await this.unitOfWork.run(async (tx) => {
      if ((await this.repository.count(tx)) >= mostBoards) {
        throw new RefusalError('board.too-many-kept', { max: mostBoards });
      }
      await this.repository.add(tx, board);
      await this.audit.record(tx, { actor: author, action, subject: board.id, after: file });
    });
    this.shelf.put(board);
    return board;
  }

  private async next(
    id: string,
    basedOn: number,
    { comment, author, action, backTo }: { comment: string; author: string; action: string; backTo?: number },
    fileOf: (tx: Transaction) => Promise<BoardFile>,
  ): Promise<StoredBoard> {
    const saved = await this.unitOfWork.run(async (tx) => {
      const before = await this.lockCurrent(tx, id, basedOn);
      const file = await fileOf(tx);
      await this.rules.judge(file);
      const back: BoardChange[] = backTo === undefined ? [] : [{ what: 'back', kind: 'version', id: String(backTo) }];
      const changes = [...back, ...boardChanges(before.file, file)];
      const board: StoredBoard = { id, n: before.n + 1, author, at: this.clock.now(), comment, changes, file };
      await this.repository.addVersion(tx, board);
      await this.audit.record(tx, { actor: author, action, subject: id, before: before.file, after: file });
      return board;
    });
    this.shelf.put(saved);
    return saved;
  }

  private async lockCurrent(tx: Transaction, id: string, basedOn: number): Promise<StoredBoard> {
    const board = await this.repository.lock(tx, id);
    if (!board || board.deletedAt) throw new RefusalError('board.unknown', { board: id });
    const current = await this.repository.version(id, board.current, tx);
    if (!current) throw new RefusalError('board.unknown', { board: id });
    if (current.n !== basedOn) throw new RefusalError('board.conflict', { author: current.author, version: current.n });
    return current;
  }

  /** Answers the number of the board's newest version. */
  private mark(
    id: string,
    at: Date | null,
    { actor, action, before }: { actor: string; action: string; before?: BoardFile },
  ): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const board = await this.repository.lock(tx, id);
      if (!board) throw new RefusalError('board.unknown', { board: id });
      await this.repository.markDeleted(tx, id, at);
      await this.audit.record(tx, { actor, action, subject: id, before });
      return board.current;
    });
  }
}
