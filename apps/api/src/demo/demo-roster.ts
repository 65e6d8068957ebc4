import { Injectable, Logger } from '@nestjs/common';
import { turnOn, type DemoTurn } from '@zhiban/acd-days';
import type { LeftOut, PublishEnd, Rotation, Shift } from '@zhiban/wire';
import { rotationCells } from '@zhiban/workforce-roster';
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

/** For what came against a rule after it was drafted. */
const agreed = '本人已同意 · agreed with them';

type Span = { first: string; last: string };

/** Fills the draft by rotations, and publishes it, as a planner would. */
@Injectable()
export class DemoRoster {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly fills: FillService,
    private readonly publishing: PublishService,
  ) {}

  /** All rotations as one step: what they do to cover together is worked out once. */
  async fill(rotations: ReadonlyMap<string, Rotation>, hands: readonly DemoHand[], span: Span): Promise<Filled> {
    const cells = [...rotations].flatMap(([key, rotation]) => {
      const own = hands.filter(({ turn }) => turn.rotation === key);
      const people = own.map(({ person, turn }) => ({ person, begins: turnOn(turn, span.first) }));
      return rotationCells(rotation, { ...span, people });
    });
    const end = await this.fills.cells({ id: randomUUID(), standing: 'keep', reason: null, cells }, demoPlanner);
    if (end.done === 'hindered') this.log.warn({ msg: 'the demo’s rotations do not fit', hindrances: end.hindrances });
    const changes = end.done === 'filled' ? (end.step?.changes ?? []) : [];
    return { shifts: changes.flatMap(({ after }) => after ?? []), leftOut: end.leftOut };
  }

  /** Cells that were left out for want of a reason, with one. */
  async withReason(left: readonly LeftOut[], reason: string): Promise<void> {
    const cells = left.map(({ person, date, pattern }) => ({ person, date, pattern }));
    if (cells.length > 0) await this.fills.cells({ id: randomUUID(), standing: 'keep', reason, cells }, demoPlanner);
  }

  async publish(span: Span, why: string): Promise<PublishEnd> {
    const scope = { ...span, site: null, team: null };
    const { revision, publication } = await this.publishing.compare(scope, demoPlanner);
    const end = await this.publishing.publish({ ...scope, revision, publication, why, reason: agreed }, demoPlanner);
    if (end.done !== 'published' && end.done !== 'nothing-new')
      this.log.warn({ msg: 'the demo’s roster is not published', end });
    return end;
  }
}
