import type {
  AwayDays,
  CertificateType,
  EditLeave,
  FileLeave,
  LeaveDetail,
  LeaveEnd,
  LeaveLedger,
  LeaveReturn,
  LeaveView,
  MyLeave,
  MyRoster,
  PreviewLeave,
  PreviewReturn,
  ReturnEarly,
} from '@zhiban/wire';
import { ask, saveFile } from '../platform/http';

const own = '/api/v1/my-leave';
const days = (first: string, last: string) => `first=${first}&last=${last}`;
const certificate = (request: string, id: string) => `${own}/${request}/certificates/${id}`;

export const leaveApi = {
  mine: () => ask<MyLeave>('GET', own),
  ledger: (type: string) => ask<LeaveLedger>('GET', `${own}/ledger?type=${encodeURIComponent(type)}`),
  away: (first: string, last: string) => ask<AwayDays>('GET', `${own}/away?${days(first, last)}`),
  roster: (first: string, last: string) => ask<MyRoster>('GET', `/api/v1/my-roster?${days(first, last)}`),
  detail: (id: string) => ask<LeaveDetail>('GET', `/api/v1/leave/${id}`),
  preview: (asked: PreviewLeave) => ask<LeaveEnd>('POST', `${own}/preview`, { json: asked }),
  file: (asked: FileLeave) => ask<LeaveEnd>('POST', own, { json: asked }),
  edit: (id: string, asked: EditLeave) => ask<LeaveEnd>('PUT', `${own}/${id}`, { json: asked }),
  withdraw: (id: string, version: number) =>
    ask<LeaveEnd>('POST', `${own}/${id}/withdraw`, { json: { version, note: null } }),
  foresee: (id: string, from: PreviewReturn) => ask<LeaveReturn>('POST', `${own}/${id}/return/preview`, { json: from }),
  back: (id: string, asked: ReturnEarly) => ask<LeaveEnd>('POST', `${own}/${id}/return`, { json: asked }),
  cancel: (id: string, version: number, note: string | null) =>
    ask<LeaveEnd>('POST', `${own}/${id}/cancel`, { json: { version, note } }),
  /** `id`: the same however often it is sent. */
  addCertificate: (request: string, id: string, file: File, type: CertificateType) => {
    const query = new URLSearchParams({ id, name: file.name.slice(-120), consent: 'yes' }).toString();
    return ask<LeaveView>('POST', `${own}/${request}/certificates?${query}`, { body: file, type });
  },
  removeCertificate: (request: string, id: string) => ask<LeaveView>('DELETE', certificate(request, id)),
  saveCertificate: (request: string, id: string) => saveFile(`/api/v1/leave/${request}/certificates/${id}`),
};
