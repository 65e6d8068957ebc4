import type { RosterEdit, RosterPerson, Shift } from '@zhiban/wire';
import type { Reader } from '@zhiban/workforce-roster';
import type { CoverLine } from '../cover/cover-lines';
import type { ServiceOfLine } from '../cover/service-of-line';
import type { DragVerdict } from '../hand/judge-drag';
import type { Desk } from '../store/desk';
import type { Zoom } from '../time/time-scale';

/** What the page shows on its board. */
export interface StageProps {
  desk: Desk;
  /** Changes with everything that has to be painted anew. */
  tick: number;
  rows: readonly RosterPerson[];
  zoom: Zoom;
  line: CoverLine;
  readOnly: boolean;
  chosen: string | null;
  reader: Reader;
  nameOf: (shift: Shift) => string | null;
  describe: (shift: Shift) => string;
  service: ServiceOfLine | null;
  now: number;
}

/** What is done on the board, told to its page. */
export interface StageEmit {
  (name: 'choose', id: string | null): void;
  (name: 'open', id: string): void;
  (name: 'edit', edit: RosterEdit): void;
  (name: 'refused', verdict: DragVerdict, nearest: RosterEdit | null): void;
  (name: 'post', post: string | null): void;
}
