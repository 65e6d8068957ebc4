import { Injectable } from '@nestjs/common';
import type { SeatId, SeatView, SourceId } from '@zhiban/wire';
import { SourceBook } from '../../ingest';
import { CentreRules, FloorRuntime } from '../../live';
import { PeopleDirectory } from '../../people';
import { BoardPieces } from '../boards/board-pieces';
import { sourceTrouble, sourceViews } from '../boards/source-view';

/** Whose seats are on the floor, and which feeds can be trusted with what they do. */
@Injectable()
export class FloorPeople {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
    private readonly people: PeopleDirectory,
    private readonly pieces: BoardPieces,
    private readonly book: SourceBook,
  ) {}

  get seats(): BoardPieces['seats'] {
    return this.pieces.seats;
  }

  /** Seats that changed since the last time of asking. */
  takeTurned(): ReadonlySet<SeatId> {
    return this.pieces.takeTurned();
  }

  get tolerances() {
    return this.rules.current.attendance;
  }

  /** Employee number; `null`: nobody knows. */
  ownerOf({ source, seat }: SeatView): string | null {
    const name = this.runtime.sources.get(source)?.floor.seats.get(seat)?.name ?? null;
    return this.people.byAgent(source, seat, name)?.number ?? null;
  }

  /** The sources of which it is known what happens there. */
  seen(now: number): ReadonlySet<SourceId> {
    const sources = sourceViews(this.book, this.runtime, this.rules.current.staleSeconds * 1000, now);
    const trouble = sourceTrouble(this.book, this.runtime, sources, now);
    return new Set([...trouble].flatMap(([source, found]) => (found === null ? [source] : [])));
  }
}
