import type {
  FairnessMonths,
  Publication,
  PublicationList,
  PublishEnd,
  PublishRoster,
  RosterComparison,
  RosterEditEnd,
  RosterFairness,
  RosterView,
  SaveRosterEdit,
  ShiftPattern,
  ShiftPatterns,
  TurnRosterEdit,
} from '@zhiban/wire';
import { ask, Refusal } from '../../../platform/http';

/** The days that are looked at; the whole centre as far as the reader may see it, so that cover is judged as on the server. */
export interface RosterDays {
  first: string;
  last: string;
}

const base = '/api/v1/roster';
const query = ({ first, last }: RosterDays) => `first=${first}&last=${last}`;

export const rosterApi = {
  view: (days: RosterDays) => ask<RosterView>('GET', `${base}?${query(days)}`),
  save: (edit: SaveRosterEdit) => ask<RosterEditEnd>('POST', `${base}/edits`, { json: edit }),
  turn: (edit: string, way: 'undo' | 'redo', turn: TurnRosterEdit) =>
    ask<RosterEditEnd>('POST', `${base}/edits/${edit}/${way}`, { json: turn }),
  compare: (days: RosterDays) => ask<RosterComparison>('GET', `${base}/comparison?${query(days)}`),
  publish: (publish: PublishRoster) => ask<PublishEnd>('POST', `${base}/publications`, { json: publish }),
  publications: async (days: RosterDays): Promise<Publication[]> =>
    (await ask<PublicationList>('GET', `${base}/publications?${query(days)}`)).publications,
  fairness: (days: RosterDays, months: FairnessMonths) =>
    ask<RosterFairness>('GET', `${base}/fairness?${query(days)}&months=${months}`),
  /** A centre that has entered no patterns draws its shifts by hand. */
  patterns: async (): Promise<ShiftPattern[]> => {
    try {
      return (await ask<ShiftPatterns>('GET', `${base}/patterns`)).patterns;
    } catch (fault) {
      if (fault instanceof Refusal && fault.problem.status === 404) return [];
      throw fault;
    }
  },
};
export type RosterApi = typeof rosterApi;
