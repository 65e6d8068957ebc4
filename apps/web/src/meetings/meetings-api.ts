import type {
  AddToMeeting,
  Meeting,
  MeetingEnd,
  MeetingKind,
  MeetingPage,
  OpenMeeting,
  SaveMeeting,
} from '@zhiban/wire';
import { ask } from '../platform/http';

const root = '/api/v1/meetings';

export const meetingsApi = {
  page: (kind: MeetingKind | '', before: number | null) => {
    const query = new URLSearchParams({ ...(kind && { kind }), ...(before && { before: String(before) }) });
    return ask<MeetingPage>('GET', `${root}?${query}`);
  },
  detail: (id: string) => ask<Meeting>('GET', `${root}/${id}`),
  open: (json: OpenMeeting) => ask<MeetingEnd>('POST', root, { json }),
  save: (id: string, json: SaveMeeting) => ask<MeetingEnd>('PUT', `${root}/${id}`, { json }),
  sign: (id: string, version: number) => ask<MeetingEnd>('POST', `${root}/${id}/signature`, { json: { version } }),
  add: (id: string, json: AddToMeeting) => ask<Meeting>('POST', `${root}/${id}/addenda`, { json }),
};
