import type { HandoverState, HandoverStep, OpenItemState, OpenItemStep } from '@zhiban/wire';

/** What a step of a record leads to; a step that is not here cannot be done. */
const records: Readonly<Record<HandoverState, Partial<Record<HandoverStep, HandoverState>>>> = {
  open: { change: 'open', 'hand-over': 'handed', skip: 'skipped' },
  // What the outgoing lead has signed is what the incoming one signs: whatever changes it takes the signature back.
  handed: { change: 'open', 'take-back': 'open', 'take-over': 'signed', skip: 'skipped' },
  signed: {},
  // A handover that was left out is made up for in writing, late; that it was late stays.
  skipped: { change: 'skipped', 'hand-over': 'handed' },
};

/** The state after a step; `null`: the step cannot be done in this state. */
export const afterHandoverStep = (state: HandoverState, step: HandoverStep): HandoverState | null =>
  records[state][step] ?? null;

const items: Readonly<Record<OpenItemState, Partial<Record<OpenItemStep, OpenItemState>>>> = {
  open: { begin: 'in-hand', close: 'closed' },
  'in-hand': { 'put-back': 'open', close: 'closed' },
  closed: { reopen: 'open' },
};

/** The state of what is left open after a step; `null`: the step cannot be done in this state. */
export const afterItemStep = (state: OpenItemState, step: OpenItemStep): OpenItemState | null =>
  items[state][step] ?? null;
