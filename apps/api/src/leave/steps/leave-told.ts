import { Injectable, Logger } from '@nestjs/common';
import { RosterSources } from '../../roster';
import { LeaveNews } from '../leave-news';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import type { Heard } from './doings';

/** Tells what was committed, and hears when there are other places. */
@Injectable()
export class LeaveTold {
  private readonly log = new Logger('Leave');

  constructor(
    private readonly news: LeaveNews,
    private readonly sources: RosterSources,
    private readonly settings: LeaveSettingsService,
  ) {}

  tell({ requests, isAway }: Heard): void {
    if (isAway) this.sources.renewed();
    for (const { id, personId } of requests) this.news.changes.next({ request: id, persons: [personId] });
  }

  placesChanged(work: () => Promise<void>): void {
    this.settings.changes.subscribe(() => void work().catch((error: unknown) => this.log.error(error)));
  }
}
