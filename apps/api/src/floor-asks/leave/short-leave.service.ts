import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, type Person } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { AsksBook } from '../asks-book';
import { hasRoom, type LeaveStep } from './leave-steps';
import { LeaveDesk } from './leave-desk';
import type { ShortLeaveEntity } from './short-leave.entity';
import { takeStep, type StepTaken } from './take-step';

/** LIVE-3: nobody leaves the seat but with the duty lead's word, and not more of a team together than the centre says. */
@Injectable()
export class ShortLeaveService implements OnModuleInit {
  constructor(
    private readonly desk: LeaveDesk,
    private readonly book: AsksBook,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): Promise<void> {
    return this.desk.renew();
  }

  async ask(person: Person, note: string, actor: string): Promise<void> {
    const leave: ShortLeaveEntity = {
      id: randomUUID(),
      person: person.number,
      site: person.site,
      team: person.team,
      state: 'asked',
      note,
      askedAt: new Date(this.clock.now()),
      decidedAt: null,
      decidedBy: null,
      grantedAt: null,
      leftAt: null,
      dueAt: null,
      bySeat: false,
      endedAt: null,
      reason: null,
    };
    await this.desk.decide(leave, actor, 'short-leave.asked', (open) => {
      if (open.some((other) => other.person === leave.person)) throw new RefusalError('leave.open', {});
      return leave;
    });
  }

  /** With room in the team the agent may go; without, in their turn. */
  async grant(id: string, lead: Reader): Promise<void> {
    await this.answer(id, lead, (team) => (hasRoom(states(team), this.perTeam) ? 'grant' : 'queue'), {});
  }

  async refuse(id: string, reason: string, lead: Reader): Promise<void> {
    await this.answer(id, lead, () => 'refuse', { reason });
  }

  async withdraw(person: Person, actor: string): Promise<void> {
    await this.own(person, 'withdraw', { at: this.clock.now(), by: null }, actor);
  }

  /** The agent says so on the own page, where the exchange's pause does not tell it. */
  async leave(person: Person, actor: string): Promise<void> {
    const at = this.clock.now();
    await this.own(person, 'leave', { at, by: null, dueAt: this.dueFrom(at) }, actor);
  }

  async comeBack(person: Person, actor: string): Promise<void> {
    await this.own(person, 'return', { at: this.clock.now(), by: null }, actor);
  }

  /** A step that the floor itself tells; one that no longer follows is left out. */
  async floorTells(leave: ShortLeaveEntity, step: LeaveStep, taken: StepTaken): Promise<void> {
    await this.desk.decide(leave, leave.person, `short-leave.${step}`, (team) => {
      const present = team.find(({ id }) => id === leave.id);
      return present ? takeStep(present, step, taken) : null;
    });
  }

  /** Instant (ms) until which a short leave that begins at `from` (ms) may last; `null`: as long as it likes. */
  dueFrom(from: number): number | null {
    const { pauseReasons, unknownPause } = this.settings.current().settings;
    const rule = pauseReasons.find((reason) => reason.class === 'short-leave') ?? unknownPause;
    return rule.limitSeconds === null ? null : from + rule.limitSeconds * 1000;
  }

  get timeZone(): string {
    return this.settings.current().settings.timeZone;
  }

  get perTeam(): number {
    return this.settings.current().settings.shortLeavePerTeam;
  }

  private async own(person: Person, step: LeaveStep, taken: StepTaken, actor: string): Promise<void> {
    const leave = this.book.leave(person.number);
    if (!leave) throw new RefusalError('leave.none', {});
    await this.desk.decide(leave, actor, `short-leave.${step}`, (team) => {
      const present = team.find(({ id }) => id === leave.id);
      const next = present && takeStep(present, step, taken);
      if (!next) throw new RefusalError('leave.none', {});
      return next;
    });
  }

  private async answer(
    id: string,
    lead: Reader,
    choose: (team: readonly ShortLeaveEntity[]) => LeaveStep,
    more: Pick<StepTaken, 'reason'>,
  ): Promise<void> {
    const leave = this.book.leaves.find((open) => open.id === id);
    if (!leave || !mayIn(lead, 'floor.answer', leave)) throw new RefusalError('not-found', {});
    await this.desk.decide(leave, lead.name, 'short-leave.answered', (team) => {
      const present = team.find((one) => one.id === id);
      const next = present && takeStep(present, choose(team), { at: this.clock.now(), by: lead.name, ...more });
      if (!next) throw new RefusalError('leave.step', {});
      return next;
    });
  }
}

const states = (team: readonly ShortLeaveEntity[]) => team.map(({ state }) => state);
