import type {
  BeginEmergencyRun,
  CorrectiveEnd,
  CorrectiveList,
  EmergencyBook,
  EmergencyRunDetail,
  ExceptionDetail,
  ExceptionEnd,
  ExceptionFigures,
  ExceptionOfAlarm,
  ExceptionOwners,
  ExceptionPage,
  ExceptionSettings,
  NewCorrectiveAction,
  ReportException,
  SaveEmergencyPlan,
  SaveExceptionSettings,
  StepCorrectiveAction,
  StepException,
  TickEmergencyStep,
} from '@zhiban/wire';
import { ask, saveFile } from '../platform/http';

const root = '/api/v1/exceptions';

/** Without what is empty. */
export function queryOf(query: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(given).toString();
}

export const exceptionsApi = {
  page: (query: Record<string, string | number | null>) => ask<ExceptionPage>('GET', `${root}?${queryOf(query)}`),
  detail: (id: string) => ask<ExceptionDetail>('GET', `${root}/${id}`),
  owners: (id: string) => ask<ExceptionOwners>('GET', `${root}/${id}/owners`),
  ofAlarm: (alarm: string) => ask<ExceptionOfAlarm>('GET', `${root}/of-alarm/${alarm}`),
  report: (json: ReportException) => ask<ExceptionEnd>('POST', root, { json }),
  step: (id: string, json: StepException) => ask<ExceptionEnd>('POST', `${root}/${id}/steps`, { json }),
  figures: (from: number, to: number) => ask<ExceptionFigures>('GET', `${root}/figures?${queryOf({ from, to })}`),
  saveFigures: (from: number, to: number, format: string, language: string) =>
    saveFile(`${root}/figures/export?${queryOf({ from, to, format, language })}`),
  settings: () => ask<ExceptionSettings>('GET', '/api/v1/exception-settings'),
  saveSettings: (json: SaveExceptionSettings) => ask<ExceptionSettings>('PUT', '/api/v1/exception-settings', { json }),
};

const actions = '/api/v1/corrective-actions';
export const correctiveApi = {
  list: (state: string, exception = '') => ask<CorrectiveList>('GET', `${actions}?${queryOf({ state, exception })}`),
  begin: (json: NewCorrectiveAction) => ask<CorrectiveEnd>('POST', actions, { json }),
  step: (id: string, json: StepCorrectiveAction) => ask<CorrectiveEnd>('POST', `${actions}/${id}/steps`, { json }),
};

const runs = '/api/v1/emergency-runs';
export const emergencyApi = {
  book: () => ask<EmergencyBook>('GET', '/api/v1/emergency-plans'),
  save: (id: string, json: SaveEmergencyPlan) => ask<EmergencyBook>('PUT', `/api/v1/emergency-plans/${id}`, { json }),
  begin: (json: BeginEmergencyRun) => ask<EmergencyRunDetail>('POST', runs, { json }),
  run: (id: string) => ask<EmergencyRunDetail>('GET', `${runs}/${id}`),
  tick: (id: string, json: TickEmergencyStep) => ask<EmergencyRunDetail>('POST', `${runs}/${id}/ticks`, { json }),
  end: (id: string, note: string) => ask<EmergencyRunDetail>('POST', `${runs}/${id}/end`, { json: { note } }),
};
