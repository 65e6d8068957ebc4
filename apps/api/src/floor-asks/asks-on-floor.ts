import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FloorRuntime } from '../live';
import { AsksBook } from './asks-book';

/** What was asked or answered shows on every board with the next tick. */
@Injectable()
export class AsksOnFloor implements OnApplicationBootstrap {
  constructor(
    private readonly book: AsksBook,
    private readonly floor: FloorRuntime,
  ) {}

  onApplicationBootstrap(): void {
    this.book.changes.subscribe(() => this.floor.touchAll());
  }
}
