import { Injectable, Logger } from '@nestjs/common';
import { turnOn, type DemoTurn } from '@zhiban/acd-days';
import type { FillEnd, LeftOut, PublishEnd, Rotation, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { FillService, PublishService } from '../roster';
import { demoPlanner } from './demo-planner';

export interface DemoHand {
  /** The person's own key. */
  person: string;
  turn: DemoTurn;
}

export interface Filled {
  shifts: Shift[];
  leftOut: LeftOut[];
}

type Span = { first: string; last: string };

/** Fills the draft by rotations, and publishes it, as a planner would. */
@Injectable()
export class DemoRoster {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly fills: FillService,
    private readonly publishing: PublishService,
  ) {}

  async fill(rotations: ReadonlyMap<string, Rotation>, hands: readonly DemoHand[], span: Span): Promise<Filled> {
    const filled: Filled = { shifts: [], leftOut: [] };
    for (const [key, { id }] of rotations) {
      const people = hands
        .filter(({ turn }) => turn.rotation === key)
        .map(({ person, turn }) => ({ person, begins: turnOn(turn, span.first) }));
      if (people.length === 0) continue;
      const asked = { ...span, id: randomUUID(), rotation: id, people, standing: 'keep', reason: null } as const;
      this.keep(filled, await this.fills.byRotation(asked, demoPlanner));
    }
    return filled;
  }

  /** Cells that were left out for want of a reason, with one. */
  async withReason(left: readonly LeftOut[], reason: string): Promise<void> {
    const cells = left.map(({ person, date, pattern }) => ({ person, date, pattern }));
    if (cells.length > 0) await this.fills.cells({ id: randomUUID(), standing: 'keep', reason, cells }, demoPlanner);
  }

  async publish(span: Span, why: string): Promise<PublishEnd> {
    const scope = { ...span, site: null, team: null };
    const { revision, publication } = await this.publishing.compare(scope, demoPlanner);
    const end = await this.publishing.publish({ ...scope, revision, publication, why, reason: null }, demoPlanner);
    if (end.done !== 'published' && end.done !== 'nothing-new')
      this.log.warn({ msg: 'the demo’s roster is not published', end });
    return end;
  }

  private keep(filled: Filled, end: FillEnd): void {
    filled.leftOut.push(...end.leftOut);
    if (end.done === 'filled')
      filled.shifts.push(...(end.step?.changes ?? []).flatMap(({ after }) => (after ? [after] : [])));
    else this.log.warn({ msg: 'a rotation of the demo does not fit', hindrances: end.hindrances });
  }
}
