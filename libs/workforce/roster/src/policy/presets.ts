import type { PolicyBody, PolicyRules, Settlement } from '@zhiban/wire';
import { byManager, commonBody, commonRules, hours, never } from './preset-parts';

/** Labour Law art. 36, 38, 41, 44, 61, 63, as far as they bind every employer. */
const chinaRules: PolicyRules = {
  ...commonRules,
  'overtime-a-day': { ...commonRules['overtime-a-day'], on: true },
  'overtime-a-month': { ...commonRules['overtime-a-month'], on: true },
  'rest-day-a-week': { ...commonRules['rest-day-a-week'], on: true },
};

const counted = { ...commonRules['hours-of-period'], override: byManager, basis: 'working-days' } as const;

/** 标准工时: 8 h a day, 40 h a week. */
export const chinaStandard: PolicyBody = {
  ...commonBody,
  hours: { system: 'standard', settlement: 'week' },
  rules: {
    ...chinaRules,
    'hours-of-day': { ...commonRules['hours-of-day'], on: true },
    'hours-of-period': counted,
  },
};

/** 综合工时制: only the sum of the settlement period counts, so many hours as its working days have. */
export const chinaComprehensive = (settlement: Settlement): PolicyBody => ({
  ...commonBody,
  hours: { system: 'comprehensive', settlement },
  rules: { ...chinaRules, 'hours-of-period': counted },
});

/** The regulation of a bank's 7×24 centre: PLAN-2 on average, PLAN-3 and the house rules of PLAN-4 on top of the law. */
export const bankRegulation: PolicyBody = {
  ...commonBody,
  rules: {
    ...chinaRules,
    'hours-of-day': { ...commonRules['hours-of-day'], on: true },
    'rest-between-shifts': { ...commonRules['rest-between-shifts'], on: true },
    'after-night-no-day': { ...commonRules['after-night-no-day'], on: true },
    'meal-and-rest': { ...commonRules['meal-and-rest'], on: true },
  },
};

/** Directives 2003/88/EC (working time), 94/33/EC (young people), 92/85/EEC (pregnant workers). */
export const euWorkingTime: PolicyBody = {
  ...commonBody,
  night: { from: '23:00', to: '06:00', minutes: hours(3) },
  pay: { workingDay: 100, restDay: 100, statutory: 100 },
  rules: {
    ...commonRules,
    'hours-of-period': { ...commonRules['hours-of-period'], on: false },
    'rest-between-shifts': { ...commonRules['rest-between-shifts'], on: true, override: never },
    'weekly-rest': { ...commonRules['weekly-rest'], on: true },
    'average-week': { ...commonRules['average-week'], on: true },
    'night-worker-hours': { ...commonRules['night-worker-hours'], on: true },
    'longest-shift': { ...commonRules['longest-shift'], minutes: hours(13) },
    'meal-and-rest': { ...commonRules['meal-and-rest'], on: true, restMinutes: 0 },
  },
};

/** What a centre can begin with, by the name under which it is offered. */
export const policyPresets = {
  'bank-regulation': bankRegulation,
  'china-standard': chinaStandard,
  'china-comprehensive-week': chinaComprehensive('week'),
  'china-comprehensive-month': chinaComprehensive('month'),
  'china-comprehensive-quarter': chinaComprehensive('quarter'),
  'china-comprehensive-year': chinaComprehensive('year'),
  eu: euWorkingTime,
} as const satisfies Record<string, PolicyBody>;
export type PolicyPreset = keyof typeof policyPresets;
