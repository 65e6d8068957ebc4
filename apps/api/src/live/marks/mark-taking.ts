import { inSlices } from '../../platform/in-slices';
import { jsonInPieces } from '../json-in-pieces';
import type { SourceFloor, SourceFloorCopy } from '../source-floor';
import { slotOf, type MarkStore } from './mark.store';

/** Marks at work at once; one more is left out for now, and taken when there is room. */
const mostAtWork = 4;

/** Takes marks of floors as their time goes on. What is copied is copied at once; the rest is done bit by bit. */
export class MarkTaking {
  private readonly slots = new Map<string, number>();
  private readonly work = new Set<Promise<void>>();
  /** One after another, or the slices of all would stand in a row. */
  private telling: Promise<void> = Promise.resolve();

  /**
   * `stored` resolves when all that a mark leaves to others is stored: the events up to its number, for it must not know
   * more than they tell, and what had closed by then, for that is not in it.
   */
  constructor(
    private readonly store: Pick<MarkStore, 'save'>,
    private readonly stored: (floor: SourceFloor, seq: number) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Marks a floor that has come into another slot since it was marked last; answers whether it did. */
  look(floor: SourceFloor): boolean {
    const slot = slotOf(floor.clock);
    if (slot <= (this.slots.get(floor.source) ?? -Infinity) || this.work.size >= mostAtWork) return false;
    this.slots.set(floor.source, slot);
    const work = this.mark(floor).catch(this.failed);
    this.work.add(work);
    void work.finally(() => this.work.delete(work));
    return true;
  }

  /** For who can wait, so that no slot is left out: resolves when another mark may begin. */
  async room(): Promise<void> {
    while (this.work.size >= mostAtWork) await Promise.race(this.work);
  }

  /** Resolves when every mark that was begun is stored, or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.work);
  }

  private async mark(floor: SourceFloor): Promise<void> {
    const { source, seq, clock } = floor;
    const state = floor.copy(false);
    // What has closed is read from where it is stored.
    const json = this.told({ ...state, figures: { ...state.figures, closed: [], closedSeats: [] } });
    await this.stored(floor, seq);
    await this.store.save({ source, seq, clock, received: state.feed.receivedAt }, await json);
  }

  private async told(state: SourceFloorCopy): Promise<string> {
    const pieces: string[] = [];
    const work = this.telling.then(() => inSlices(jsonInPieces(state), (piece) => pieces.push(piece)));
    this.telling = work.catch(() => undefined);
    await work;
    return pieces.join('');
  }
}
