import { Inject, Injectable } from '@nestjs/common';
import { countsOf } from '@zhiban/workforce-adherence';
import type { Clock } from '@zhiban/time';
import type { AttendanceCounts, AttendanceView, FigureScope } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { share } from '../boards/share';
import { attendanceView, type AttendanceOf } from './attendance-view';
import { AttendingPeople, type AttendingPerson } from './attending-people';

const everyMs = 1000;
/** Views of reaches that nobody has any more are not kept for ever. */
const mostKept = 500;

/** Where boards have rostered against present from. */
export interface Attendances {
  /** `undefined`: no roster is published for now. */
  view(of: AttendanceOf): AttendanceView | undefined;
  counts(scope: FigureScope): AttendanceCounts | null;
}

/** Of an earlier moment it is not kept who was rostered then. */
export const noAttendances: Attendances = { view: () => undefined, counts: () => null };

interface Kept {
  revision: number;
  view: AttendanceView;
}

/** Rostered against present, looked at once a second however many boards ask; the same object until something changes. */
@Injectable()
export class AttendanceDesk implements Attendances {
  private readonly kept = new Map<string, Kept>();
  private lookedAt = -Infinity;

  constructor(
    private readonly people: AttendingPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  view(of: AttendanceOf): AttendanceView | undefined {
    const found = this.look();
    if (!found) return undefined;
    const key = JSON.stringify([of.reach.key, of.queue, of.names]);
    const before = this.kept.get(key);
    const { revision } = this.people;
    if (before?.revision === revision) return before.view;
    if (!before && this.kept.size >= mostKept) this.kept.clear();
    const view = share(before?.view, attendanceView(found, of));
    this.kept.set(key, { revision, view });
    return view;
  }

  counts(scope: FigureScope): AttendanceCounts | null {
    const found = this.look();
    return found && countsOf([...found].flatMap((one) => (isOf(one, scope) ? (one.standing ?? []) : [])));
  }

  /** Everybody who is rostered or here; `null`: no roster is published for now. */
  look(): Iterable<AttendingPerson> | null {
    const now = this.clock.now();
    if (Math.abs(now - this.lookedAt) >= everyMs) {
      this.people.look(now);
      this.lookedAt = now;
    }
    return this.people.isPublished(now) ? this.people.all() : null;
  }
}

function isOf({ rostered, queues }: AttendingPerson, scope: FigureScope): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'team':
      return rostered.person.team === scope.team;
    case 'queues':
      return scope.queues.some((queue) => queues.includes(queue));
  }
}
