import {
  isLayoutPicture,
  type AnyPicture,
  type BoardFile,
  type BoardPicture,
  type FloorView,
  type LayoutPicture,
  type ReachedPlaces,
  type SeatCounts,
  type TotalsView,
} from '@zhiban/wire';
import type { Attendances } from '../attendance/attendance-desk';
import { noSeatCounts } from '../boards/queue-view';
import { share } from '../boards/share';
import { attendanceInSight } from './attendance-in-sight';
import { alarmsInSight, queuesInSight, seatsInSight, seatTally, type Seats, type SeatTally } from './floor-in-sight';
import { noticesInSight } from './notices-in-sight';
import type { Sight } from './sight';
import { layoutInSight, tilesInSight } from './tiles-in-sight';

/**
 * A board as one sight shows it, made of the board as it is: that one is built once a tick, whoever watches. What of it
 * did not change is not filtered anew, and parts that look the same stay the same object.
 */
export class PictureInSight {
  private whole: AnyPicture | undefined;
  private shown: AnyPicture | undefined;
  private everySeat: Seats | undefined;
  private tally: SeatTally | undefined;

  /** `seats`: all of the floor, for a board counts more than it shows. */
  constructor(
    private readonly sight: Sight,
    private readonly seats: () => Seats,
    private readonly attendances: Attendances,
  ) {}

  get reach(): ReachedPlaces {
    return this.sight.reach;
  }

  of(whole: AnyPicture): AnyPicture {
    const attendance = attendanceInSight(whole, this.reach, this.attendances);
    const shown = this.reach.all ? whole : this.part(whole);
    return attendance ? { ...shown, attendance } : shown;
  }

  private part(whole: AnyPicture): AnyPicture {
    this.shown = this.made(whole, this.counted());
    this.whole = whole;
    return this.shown;
  }

  private made(whole: AnyPicture, tally: SeatTally): AnyPicture {
    const { shown } = this;
    const only = share(shown?.only, this.sight.names());
    const floor = { ...this.floor(whole, tally), only };
    if (isLayoutPicture(whole)) {
      const before = shown && isLayoutPicture(shown) ? shown : undefined;
      const layout = this.layout(whole, before, floor.seats);
      const tiles = share(before?.tiles, tilesInSight(whole, floor.seats, this.sight));
      return { ...whole, ...floor, layout, tiles };
    }
    const before = shown && !isLayoutPicture(shown) ? shown : undefined;
    const totals = share<TotalsView>(before?.totals, { ...whole.totals, seats: countsOf(whole, tally) });
    return { ...whole, ...floor, totals };
  }

  private layout(whole: LayoutPicture, before: LayoutPicture | undefined, seats: Seats): BoardFile {
    const known = before?.seats === seats && this.whole && isLayoutPicture(this.whole) && this.whole;
    if (known && known.layout === whole.layout) return before.layout;
    return share<BoardFile>(before?.layout, layoutInSight(whole.layout, seats));
  }

  private floor(whole: AnyPicture, tally: SeatTally): Pick<FloorView, 'seats' | 'queues' | 'alarms' | 'notices'> {
    const { shown, reach } = this;
    const known = shown && this.whole?.seats === whole.seats;
    const told = shown && this.whole?.notices === whole.notices;
    return {
      seats: known ? shown.seats : share(shown?.seats, seatsInSight(whole.seats, reach)),
      queues: share(shown?.queues, queuesInSight(whole.queues, tally)),
      alarms: share(shown?.alarms, alarmsInSight(whole.alarms, reach)),
      notices: told ? shown.notices : share(shown?.notices, noticesInSight(whole.notices, reach)),
    };
  }

  /** Counted anew only once a seat has changed. */
  private counted(): SeatTally {
    const seats = this.seats();
    if (!this.tally || this.everySeat !== seats) this.tally = seatTally(seatsInSight(seats, this.reach));
    this.everySeat = seats;
    return this.tally;
  }
}

/** Of what the board sums: its queue, or the centre. */
function countsOf({ board }: BoardPicture, { all, byQueue }: SeatTally): SeatCounts {
  return board === 'centre' ? all : (byQueue.get(board.slice('queue:'.length)) ?? noSeatCounts());
}
