import type { FactKind, FactLevel, FormulaId, MessageState, PauseClass, TargetChannel } from '@zhiban/wire';

// Written as records, so that the types refuse a list that lacks a name; the contract's schemas stay out of the pages.
const formulas: Record<FormulaId, true> = {
  'SL-ENTERED': true,
  'SL-NO-OVERFLOW': true,
  'SL-NO-SHORT': true,
  'SL-ANSWERED': true,
  'SL-WITHIN': true,
  'SL-NO-EARLY': true,
  'SL-LIVE': true,
};
const classes: Record<PauseClass, true> = {
  'short-leave': true,
  meal: true,
  rest: true,
  planned: true,
  equipment: true,
  other: true,
};
const kinds: Record<FactKind, true> = { alarm: true, 'feed-lost': true, request: true, exception: true };
const levels: Record<FactLevel, true> = { warn: true, alarm: true };
const states: Record<MessageState, true> = { waiting: true, failed: true, sent: true };
const channels: Record<TargetChannel, true> = {
  email: true,
  webhook: true,
  wecom: true,
  dingtalk: true,
  feishu: true,
};

export const factKindChoices = Object.keys(kinds) as FactKind[];
export const factLevelChoices = Object.keys(levels) as FactLevel[];
export const messageStateChoices = Object.keys(states) as MessageState[];
export const targetChannelChoices = Object.keys(channels) as TargetChannel[];
export const formulaChoices = Object.keys(formulas) as FormulaId[];
export const pauseClassChoices = Object.keys(classes) as PauseClass[];
