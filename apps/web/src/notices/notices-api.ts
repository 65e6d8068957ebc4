import type {
  CorrectNotice,
  NoticeDetail,
  NoticeEnd,
  NoticeMeant,
  NoticeOffers,
  NoticePage,
  NoticePart,
  NoticeReaders,
  OwnNotice,
  OwnNotices,
  PublishNotice,
  ReceiveNotice,
} from '@zhiban/wire';
import { ask } from '../platform/http';

const root = '/api/v1/notices';
const own = '/api/v1/my-notices';

export interface AskedNotices {
  state: 'open' | 'over' | 'all';
  urgency: string;
  text: string;
}

export const noticesApi = {
  page: ({ state, urgency, text }: AskedNotices, before: number | null) => {
    const more = { ...(urgency && { urgency }), ...(text && { text }), ...(before && { before: String(before) }) };
    return ask<NoticePage>('GET', `${root}?${new URLSearchParams({ state, ...more })}`);
  },
  detail: (id: string) => ask<NoticeDetail>('GET', `${root}/${id}`),
  readers: (id: string) => ask<NoticeReaders>('GET', `${root}/${id}/readers`),
  offers: () => ask<NoticeOffers>('GET', `${root}/offers`),
  meant: (audience: readonly NoticePart[]) => ask<NoticeMeant>('POST', `${root}/meant`, { json: { audience } }),
  publish: (json: PublishNotice) => ask<NoticeEnd>('POST', root, { json }),
  correct: (id: string, json: CorrectNotice) => ask<NoticeEnd>('POST', `${root}/${id}/corrections`, { json }),
  withdraw: (id: string, version: number, reason: string) =>
    ask<NoticeEnd>('POST', `${root}/${id}/withdrawal`, { json: { version, reason } }),
  mine: () => ask<OwnNotices>('GET', own),
  receive: (id: string, json: ReceiveNotice) => ask<OwnNotice>('POST', `${own}/${id}/receipts`, { json }),
};
