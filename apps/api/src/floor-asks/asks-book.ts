import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { ShortLeaveEntity } from './leave/short-leave.entity';
import type { RaisedHandEntity } from './hand/raised-hand.entity';

/** What is asked at this moment, by employee number, from memory: the floor looks here for every seat. */
@Injectable()
export class AsksBook {
  private readonly renewals = new Subject<void>();
  private leavesByPerson = new Map<string, ShortLeaveEntity>();
  private lastByPerson = new Map<string, ShortLeaveEntity>();
  private handsByPerson = new Map<string, RaisedHandEntity>();
  /** Something has changed, and is committed. */
  readonly changes = this.renewals.asObservable();

  leave(person: string): ShortLeaveEntity | null {
    return this.leavesByPerson.get(person) ?? null;
  }

  /** What a person asked last, if it was lately refused or lapsed. */
  inVain(person: string): ShortLeaveEntity | null {
    const last = this.lastByPerson.get(person);
    return last?.state === 'refused' || last?.state === 'lapsed' ? last : null;
  }

  hand(person: string): RaisedHandEntity | null {
    return this.handsByPerson.get(person) ?? null;
  }

  get leaves(): readonly ShortLeaveEntity[] {
    return [...this.leavesByPerson.values()];
  }

  get hands(): readonly RaisedHandEntity[] {
    return [...this.handsByPerson.values()];
  }

  /** `ended`: lately, the newest of a person last. */
  renewLeaves(open: readonly ShortLeaveEntity[], ended: readonly ShortLeaveEntity[] = []): void {
    this.leavesByPerson = new Map(open.map((leave) => [leave.person, leave]));
    this.lastByPerson = new Map(ended.map((leave) => [leave.person, leave]));
    this.renewals.next();
  }

  renewHands(up: readonly RaisedHandEntity[]): void {
    this.handsByPerson = new Map(up.map((hand) => [hand.person, hand]));
    this.renewals.next();
  }
}
