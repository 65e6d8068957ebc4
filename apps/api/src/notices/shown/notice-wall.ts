import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { NoticesRepository } from '../keeping/notices.repository';
import { Audience } from '../meant/audience';
import type { Standing } from './shown-at';
import { ShownNotices } from './shown-notices';
import { standingOf } from './standing-of';

/** Hangs up on the walls what is published and not over. */
@Injectable()
export class NoticeWall {
  private round = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly audience: Audience,
    private readonly shown: ShownNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was asked for last counts, in whichever order the answers come. */
  async renew(): Promise<void> {
    const mine = ++this.round;
    const standing = await this.standing();
    if (mine === this.round) this.shown.renew(standing);
  }

  private standing(): Promise<Standing[]> {
    return this.unitOfWork.run(async (tx) => {
      const standing: Standing[] = [];
      for (const notice of await this.notices.open(new Date(this.clock.now()), tx)) {
        const { duty } = await this.audience.of(
          tx,
          notice.audience.filter(({ shift }) => shift !== null),
        );
        standing.push(standingOf(notice, duty));
      }
      return standing;
    });
  }
}
