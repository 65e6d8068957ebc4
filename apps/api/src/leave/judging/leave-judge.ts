import { Injectable } from '@nestjs/common';
import { dateOfDay, type Interval } from '@zhiban/time';
import type { Absence, LeaveJudged } from '@zhiban/wire';
import {
  judgeLeave,
  leaveChanges,
  leaveHoles,
  leaveRulesAsked,
  type AllottedDay,
  type LeaveCase,
} from '@zhiban/workforce-requests';
import {
  byPerson,
  hindrances,
  judgeRosterChange,
  policyAt,
  type RosterChangeVerdicts,
  type ShiftChange,
} from '@zhiban/workforce-roster';
import { createHash } from 'node:crypto';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { PolicyService } from '../../policy';
import { PostNames, postsFor, TrackedChanges } from '../../roster';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';
import type { LeaveGround } from './leave-ground';
import { LeaveJudgeParts } from './leave-judge-parts';
import type { PlaceAsked } from './leave-places';
import { againstLeave } from './stands-against';

/** What is judged, whether it is kept already or only thought of. */
export type LeaveAsked = PlaceAsked & Pick<LeaveRequestEntity, 'sudden'> & { certificates: number };

export interface JudgedLeave {
  judged: LeaveJudged;
  ground: LeaveGround;
  changes: ShiftChange[];
  allotted: readonly AllottedDay[];
}

/** Asks the rule-book about leave, as the published roster and the ledger stand in the database. */
@Injectable()
export class LeaveJudge {
  constructor(
    private readonly parts: LeaveJudgeParts,
    private readonly roster: TrackedChanges,
    private readonly persons: LeavePersons,
    private readonly policy: PolicyService,
    private readonly posts: PostNames,
  ) {}

  /** `reader`: whose posts may override something. */
  async judge(tx: Transaction, asked: LeaveAsked, reader: Reader): Promise<JudgedLeave> {
    const { ground, allotted, available } = await this.parts.of(tx, asked);
    const times = ground.pieces.map(({ time }) => time);
    const given = caseOf(asked, ground, allotted, available);
    const changes = leaveChanges(times, ground.shifts, (shift, piece) => pieceId(asked.id, shift, piece));
    const own = judgeLeave(given, ground.world);
    const hole = await this.hole(tx, changes, absencesOf(asked, times));
    const posts = postsFor(reader, [this.persons.place(asked.personId)]);
    const judged: LeaveJudged = {
      asked: [...leaveRulesAsked(given, ground.world), ...this.coverAsked(asked)],
      fresh: [...own, ...hole.fresh],
      worsened: hole.worsened,
      mended: hole.mended,
      hindrances: hindrances(againstLeave(asked, own, hole), posts),
      posts: this.posts.of(changes, hole),
      cover: hole.cover,
      minutes: ground.minutes,
      available,
      places: allotted.map(({ day, taken, most }) => ({ date: dateOfDay(day), taken, most })),
      waiting: null,
      shifts: leaveHoles(times, ground.shifts),
      fillers: [],
    };
    return { judged, ground, changes, allotted };
  }

  /** Judged with the leave in place, which is what makes the hole. */
  private async hole(
    tx: Transaction,
    changes: readonly ShiftChange[],
    absences: readonly Absence[],
  ): Promise<RosterChangeVerdicts> {
    if (changes.length === 0) return nothing;
    const { board } = await this.roster.board(tx, changes);
    const known = [...board.absences.values()].flat();
    const verdicts = judgeRosterChange({ ...board, absences: byPerson([...known, ...absences]) }, changes);
    return { ...verdicts, mended: verdicts.mended.filter(({ rule }) => rule !== 'on-leave') };
  }

  private coverAsked({ pieces }: LeaveAsked): LeaveJudged['asked'] {
    const { rules } = policyAt(this.policy.policy(), datesOf(pieces).first);
    return rules.cover.on ? [{ rule: 'cover', cites: 'SWAP-5' }] : [];
  }
}

const nothing: RosterChangeVerdicts = { fresh: [], worsened: [], standing: [], mended: [], cover: [] };

function caseOf(
  { personId, pieces, filedAt, sudden, certificates }: LeaveAsked,
  { type, minutes }: LeaveGround,
  allotted: readonly AllottedDay[],
  available: number | null,
): LeaveCase {
  const asked = { person: personId, type, pieces, filedAt: filedAt.getTime(), sudden, certificates };
  return { ...asked, minutes, available, allotted };
}

const absencesOf = ({ id, personId, type }: LeaveAsked, times: readonly Interval[]): Absence[] =>
  times.map((time, nth) => ({ id: `${id}:${nth}`, person: personId, ...time, type }));

/** The same for the same piece of the same request, however often it is judged. */
export const pieceId = (request: string, shift: string, piece: number): string =>
  createHash('sha256').update(`${request} ${shift} ${piece}`).digest('hex').slice(0, 32);
