import { Injectable } from '@nestjs/common';
import { dateIn, dayNumber, dayTable, type Instant } from '@zhiban/time';
import type { HandoverDuty, HandoverTurn } from '@zhiban/wire';
import { reliefOf, turnsOf } from '@zhiban/workforce-handover';
import { CentreSettingsService } from '../../centre';
import { HandoverSettingsService } from '../settings/handover-settings.service';

export interface RelievedTurn {
  duty: HandoverDuty;
  turn: HandoverTurn;
  relief: HandoverTurn | null;
}

/** The duties of a place on the days of the centre. */
@Injectable()
export class CentreTurns {
  constructor(
    private readonly settings: HandoverSettingsService,
    private readonly centre: CentreSettingsService,
  ) {}

  get timeZone(): string {
    return this.centre.current().settings.timeZone;
  }

  /** Those that began between two instants, both included, each with the one that relieves it. */
  begun(place: string, from: Instant, to: Instant): RelievedTurn[] {
    const duties = this.settings.dutiesOf(place);
    const [first, last] = [from, to].map((at) => dayNumber(dateIn(this.timeZone, at)));
    if (first === undefined || last === undefined || duties.length === 0) return [];
    const turns = turnsOf(duties, dayTable(this.timeZone, first - 1, last + 4), first - 1, last + 2);
    const names = new Map(duties.map((duty) => [duty.code, duty]));
    const told = (turn: (typeof turns)[number]): HandoverTurn => {
      const { zh = turn.duty.code, en = turn.duty.code } = names.get(turn.duty.code) ?? {};
      return { duty: turn.duty.code, zh, en, date: turn.date, from: turn.from, to: turn.to };
    };
    return turns
      .filter((turn) => turn.from >= from && turn.from <= to)
      .flatMap((turn) => {
        const duty = names.get(turn.duty.code);
        const relief = reliefOf(turns, turn);
        return duty ? [{ duty, turn: told(turn), relief: relief && told(relief) }] : [];
      });
  }
}
