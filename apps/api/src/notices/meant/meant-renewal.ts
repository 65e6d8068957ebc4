import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { MeantRepository } from '../keeping/meant.repository';
import type { NoticeEntity } from '../keeping/notice.entity';
import { NoticesRepository } from '../keeping/notices.repository';
import { Audience } from './audience';

/** Keeps who is meant as the people and the published roster are: who comes into a team has its notices to read. */
@Injectable()
export class MeantRenewal {
  /** The day for which everybody was looked at last; `null`: something has changed since. */
  private day: string | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly meant: MeantRepository,
    private readonly audience: Audience,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To be looked at anew. */
  forget(): void {
    this.day = null;
  }

  /** `false`: nothing has changed since the last time. */
  async renewAll(): Promise<boolean> {
    const today = this.audience.today();
    if (this.day === today) return false;
    this.day = today;
    try {
      for (const { id } of await this.notices.open(new Date(this.clock.now()))) await this.renewOne(id);
    } catch (error) {
      this.day = null;
      throw error;
    }
    return true;
  }

  /** Whoever wrote it knows it. */
  async renew(tx: Transaction, { id, audience, byPerson }: NoticeEntity): Promise<void> {
    const { persons } = await this.audience.of(tx, audience);
    await this.meant.renew(
      tx,
      id,
      persons.filter((person) => person !== byPerson),
    );
  }

  private async renewOne(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const notice = await this.notices.lock(tx, id);
      if (notice && !notice.withdrawn) await this.renew(tx, notice);
    });
  }
}
