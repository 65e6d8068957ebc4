import type { OwnNotice } from '@zhiban/wire';
import { noticeStateAt } from '../notice-state';
import type { OwnNoticeRow } from './own-notices.repository';

/** A notice as one who is meant sees it. */
export function ownView(row: OwnNoticeRow, now: number): OwnNotice {
  const { id, number, version, urgency, acknowledge, title, text, en, by } = row;
  const state = noticeStateAt(row, now);
  return {
    ...{ id, number, version, urgency, acknowledge, title, text, en, by, state },
    from: row.from.getTime(),
    until: row.until.getTime(),
    at: row.anewAt.getTime(),
    corrected: version > 1 && !row.withdrawn,
    readAt: row.readAt?.getTime() ?? null,
    acknowledgedAt: row.acknowledgedAt?.getTime() ?? null,
    outstanding: state === 'shown' && (acknowledge ? row.acknowledgedAt : row.readAt) === null,
  };
}
