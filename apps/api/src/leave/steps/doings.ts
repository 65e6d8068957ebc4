import type { KeptChange } from '../../roster';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';

/** What a piece of work says that it has done. */
export interface Doings {
  changed(request: Pick<LeaveRequestEntity, 'id' | 'personId'>): void;
  roster(kept: KeptChange): void;
  /** Who is away has changed. */
  away(): void;
}

/** Kept until the transaction is committed. */
export class Heard implements Doings {
  readonly requests: Pick<LeaveRequestEntity, 'id' | 'personId'>[] = [];
  readonly kept: KeptChange[] = [];
  isAway = false;

  changed(request: Pick<LeaveRequestEntity, 'id' | 'personId'>): void {
    this.requests.push(request);
  }

  roster(kept: KeptChange): void {
    this.kept.push(kept);
  }

  away(): void {
    this.isAway = true;
  }
}
