import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, type RosterEditEnd, type ShiftStep, type Verdict } from '@zhiban/wire';
import { personsOf, standingAgainst } from '@zhiban/workforce-roster';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { postsFor } from '../judging/entitled';
import { RosterJudge, type JudgedChange } from '../judging/roster-judge';
import { RosterPeople } from '../judging/roster-people';
import { EditsRepository } from './edits.repository';

type Impossible = Extract<RosterEditEnd, { done: 'impossible' }>;
export type ChangeView = Extract<RosterEditEnd, { done: 'saved' }>['verdicts'];
export type Gate =
  | { open: true; verdicts: ChangeView; overridden: Verdict[] }
  | { open: false; end: Impossible | Omit<Extract<RosterEditEnd, { done: 'hindered' }>, 'revision'> };

const farMs = 3 * 366 * 86_400_000;

/** Whether a change of the draft may be saved: the places of its author, and what the rule-book says. */
@Injectable()
export class ChangeGate {
  constructor(
    private readonly judge: RosterJudge,
    private readonly people: RosterPeople,
    private readonly edits: EditsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async pass(tx: Transaction, changes: readonly ShiftStep[], reader: Reader, reason: string | null): Promise<Gate> {
    const impossible = this.impossible(changes, reader);
    if (impossible) return { open: false, end: impossible };
    const judged = await this.judge.judge(tx, 'draft', changes);
    const hindered = await this.hindrances(tx, judged, changes, reader);
    const verdicts = viewOf(judged);
    const isShut = hindered.never.length + hindered.notThese.length > 0;
    if (isShut || (hindered.withReason.length > 0 && !reason))
      return { open: false, end: { done: 'hindered', hindrances: hindered, verdicts } };
    return { open: true, verdicts, overridden: hindered.withReason };
  }

  /** Without what somebody has given a reason for already. */
  async hindrances(tx: Transaction, judged: JudgedChange, changes: readonly ShiftStep[], reader: Reader) {
    const persons = [...personsOf(changes)];
    const known = this.people.all();
    const places = persons.flatMap((id) => known.get(id) ?? []);
    const given = await this.edits.overrides(judged.horizon, persons, tx);
    return standingAgainst(judged, postsFor(reader, places), given);
  }

  private impossible(changes: readonly ShiftStep[], reader: Reader): Impossible | null {
    const known = this.people.all();
    const now = this.clock.now();
    for (const { id, before, after } of changes) {
      const impossible = (code: Impossible['code']): Impossible => ({ done: 'impossible', code, shift: id });
      if (after && Math.abs(after.from - now) > farMs) return impossible('too-far');
      for (const shift of [before, after]) {
        const person = shift && known.get(shift.person);
        if (person === undefined) return impossible('unknown-person');
        if (person && !mayIn(reader, 'roster.write', person)) return impossible('out-of-place');
      }
    }
    return null;
  }
}

export const viewOf = ({ fresh, worsened, mended }: ChangeView): ChangeView => ({ fresh, worsened, mended });
