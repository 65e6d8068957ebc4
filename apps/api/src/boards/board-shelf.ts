import { Injectable } from '@nestjs/common';
import type { BoardFile, StoredBoard } from '@zhiban/wire';
import { Subject } from 'rxjs';

/** The boards as they are shown, in memory: the walls ask at every tick. */
@Injectable()
export class BoardShelf {
  private readonly boards = new Map<string, StoredBoard>();
  private readonly changed = new Subject<string>();
  /** The id of each board that was saved, deleted or brought back. */
  readonly changes = this.changed.asObservable();

  get(id: string): StoredBoard | null {
    return this.boards.get(id) ?? null;
  }

  list(): StoredBoard[] {
    return [...this.boards.values()];
  }

  /** A later version that was announced before an earlier one stays. */
  put(board: StoredBoard): void {
    const known = this.boards.get(board.id);
    if (known && known.n >= board.n) return;
    this.boards.set(board.id, board);
    this.changed.next(board.id);
  }

  remove(id: string): void {
    if (this.boards.delete(id)) this.changed.next(id);
  }
}

export const imagesOf = (file: BoardFile): string[] =>
  file.tiles.flatMap((tile) => (tile.kind === 'picture' && tile.image !== null ? [tile.image] : []));
