import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { PostHolders, type PostHolder } from '../../platform/sign-in';
import { RosterWorlds } from '../../roster';
import { Tellings, type Telling } from '../../tellings';
import { missedSentence } from './missed-words';
import type { Owed } from './owed-meetings';
import { OwedReading } from './owed-reading';

/** Whoever should have seen to a meeting that nobody held hears of it once. */
@Injectable()
export class MissedTelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly owed: OwedReading,
    private readonly holders: PostHolders,
    private readonly tellings: Tellings,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tell(): Promise<void> {
    const missed = (await this.owed.open()).filter(({ state }) => state === 'missed');
    if (missed.length === 0) return;
    const at = new Date(this.clock.now());
    await this.unitOfWork.run(async (tx) => {
      const holders = await this.holders.of('meetings.write', tx);
      await this.tellings.tellAll(
        tx,
        missed.flatMap((one) => this.telling(one, holders, at)),
      );
    });
  }

  private telling(one: Owed, holders: readonly PostHolder[], at: Date): Telling[] {
    const there = holders.filter((holder) => mayIn(holder, 'meetings.write', one));
    if (there.length === 0) return [];
    const { kind, site, team } = one;
    const key = `meeting/missed/${[kind, site ?? '', team ?? '', new Date(one.at).toISOString()].join('/')}`;
    const to = there.map(({ id }) => ({ account: id }));
    return [{ key, kind: 'escalation', to, at, ...missedSentence(one, this.worlds.timeZone), link: '/meetings' }];
  }
}
