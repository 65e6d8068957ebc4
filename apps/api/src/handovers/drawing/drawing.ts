import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, type FactTurn } from '../../handover-facts';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import type { Drawn } from '../keeping/handovers.repository';
import type { HandoverRow } from '../keeping/rows';
import { DutyRoster } from '../turns/duty-roster';
import { DrawnParts } from './drawn-parts';
import { DutyFigures } from './duty-figures';
import { figuresFact, reliefFact } from './own-facts';

/** A draft that is looked at by many is drawn twice a minute. */
const freshMs = 30_000;

/**
 * Draws drafts anew from what the areas know, until the outgoing lead signs; from then on only who is lead and who has come.
 * One after the other: sources may ask for a second connection.
 */
@Injectable()
export class Drawing {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kept: DrawnParts,
    private readonly sources: HandoverSources,
    private readonly roster: DutyRoster,
    private readonly figures: DutyFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `always`: however fresh it is. */
  draw(id: string, always = false): Promise<void> {
    const done = this.turn.then(() => this.drawOne(id, always));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async drawOne(id: string, always: boolean): Promise<void> {
    const now = this.clock.now();
    const row = await this.kept.handovers.find(id);
    if (!row || row.state === 'signed') return;
    if (!always && Math.abs(now - row.drawnAt.getTime()) < freshMs) return;
    const rostered = await this.roster.of(row, now);
    const figures = await this.figures.of(row.place, row.turn, now);
    const drawn = { ...rostered, figures, drawnAt: new Date(now) };
    await this.unitOfWork.run((tx) => this.keep(tx, id, drawn, now));
  }

  private async keep(tx: Transaction, id: string, drawn: Omit<Drawn, 'openItems'>, now: number): Promise<void> {
    const row = await this.kept.handovers.lock(tx, id);
    if (!row || row.state === 'signed') return;
    if (!isDraft(row)) return this.kept.handovers.drawn(tx, id, { ...row, leads: drawn.leads, crew: drawn.crew });
    const span: FactTurn = { from: row.turn.from, to: row.turn.to, now, relief: row.relief };
    const items = await this.kept.itemsOf(tx, row, now);
    const facts: Fact[] = [
      ...figuresFact(drawn.figures, row.turn),
      ...(await this.sources.facts(row.place, span, tx)),
      ...items.map((item) => this.kept.facts.of(item, span)),
      ...reliefFact(drawn.crew, row.relief, now),
    ];
    await this.kept.redraw(tx, id, facts);
    const openItems = items.filter(({ state }) => state !== 'closed').length;
    await this.kept.handovers.drawn(tx, id, { ...drawn, openItems });
  }
}

/** What the outgoing lead has signed stands still: that is what the incoming one signs. */
export const isDraft = ({ state }: Pick<HandoverRow, 'state'>): boolean => state === 'open' || state === 'skipped';
