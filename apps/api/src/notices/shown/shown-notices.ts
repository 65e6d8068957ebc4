import { Injectable } from '@nestjs/common';
import { shownAt, type ShownNoticesNow, type Standing } from './shown-at';

/** What stands on the walls, in memory: they ask four times a second. */
@Injectable()
export class ShownNotices {
  private notices: readonly Standing[] = [];
  private known: ReturnType<typeof shownAt> | undefined;

  /** These and no others are published and not over. */
  renew(notices: readonly Standing[]): void {
    this.notices = notices;
    this.known = undefined;
  }

  /** The same object for as long as nothing changes. */
  at(now: number): ShownNoticesNow | undefined {
    if (!this.known || now < this.known.from || now >= this.known.to) this.known = shownAt(this.notices, now);
    return this.known.shown;
  }
}
