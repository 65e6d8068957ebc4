import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { NoticesRepository } from './keeping/notices.repository';
import { MeantRenewal } from './meant/meant-renewal';
import { NoticeFollowing } from './notice-following';

/** What has to follow as time passes: everything that is due by now, each once. */
@Injectable()
export class NoticeWork {
  private shown = '';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly renewal: MeantRenewal,
    private readonly following: NoticeFollowing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Pages hear where somebody has something else to read: others are meant, or a notice begins or ends. */
  async look(): Promise<void> {
    const renewed = await this.renewal.renewAll();
    await this.unitOfWork.run((tx) => this.following.passTime(tx));
    const shown = await this.notices.shownNow(new Date(this.clock.now()));
    if (renewed || shown !== this.shown) await this.following.announce();
    this.shown = shown;
  }
}
