import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { AuditService } from '../../audit';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { AsksBook } from '../asks-book';
import { inVainForMs } from './leave-steps';
import type { ShortLeaveEntity } from './short-leave.entity';
import { ShortLeaveRepository } from './short-leave.repository';
import { sameTeam, takeStep, whoseTurn } from './take-step';

type Team = readonly ShortLeaveEntity[];

/** Decisions about a team's short leaves, one at a time: what is judged is locked, and who waits gets their turn with it. */
@Injectable()
export class LeaveDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ShortLeaveRepository,
    private readonly book: AsksBook,
    private readonly audit: AuditService,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `judge` sees the open leaves of the team and says how this one is to be; `null`: as it is. */
  async decide(
    leave: ShortLeaveEntity,
    actor: string,
    action: string,
    judge: (team: Team) => ShortLeaveEntity | null,
  ): Promise<void> {
    const changed = await this.unitOfWork.run(async (tx) => {
      await this.repository.lockTeam(tx, leave.site, leave.team);
      const team = (await this.repository.open(tx)).filter((one) => sameTeam(one, leave));
      const next = judge(team);
      if (!next) return false;
      const before = team.find(({ id }) => id === next.id);
      if (before) await this.repository.save(tx, next);
      else await this.repository.add(tx, next);
      await this.audit.record(tx, { actor, action, subject: next.person, before: said(before), after: said(next) });
      const at = this.clock.now();
      const now = [...team.filter(({ id }) => id !== next.id), next];
      for (const waiting of whoseTurn(now, this.settings.current().settings.shortLeavePerTeam)) {
        const turned = takeStep(waiting, 'turn', { at, by: null });
        if (turned) await this.repository.save(tx, turned);
      }
      return true;
    });
    if (changed) await this.renew();
  }

  async renew(): Promise<void> {
    const since = new Date(this.clock.now() - inVainForMs);
    this.book.renewLeaves(await this.repository.open(), await this.repository.endedSince(since));
  }
}

const said = (leave: ShortLeaveEntity | undefined) => leave && { state: leave.state, reason: leave.reason };
