/** The written record between two duties (HAND). This file has no schemas, so that pages may import its values. */

/** `handed`: the outgoing lead has signed. `skipped`: nobody signed in time; the centre knows and says so. */
export const handoverStates = ['open', 'handed', 'signed', 'skipped'] as const;
export type HandoverState = (typeof handoverStates)[number];

export const handoverSteps = ['change', 'hand-over', 'take-back', 'take-over', 'skip'] as const;
export type HandoverStep = (typeof handoverSteps)[number];

/** What is left open and moves from duty to duty until somebody closes it (HAND-7). */
export const openItemStates = ['open', 'in-hand', 'closed'] as const;
export type OpenItemState = (typeof openItemStates)[number];

export const openItemSteps = ['begin', 'put-back', 'close', 'reopen'] as const;
export type OpenItemStep = (typeof openItemSteps)[number];

/** The parts of a record, in their order. */
export const handoverSections = [
  'figures',
  'breaches',
  'exceptions',
  'attendance',
  'remarks',
  'replies',
  'tasks',
  'notices',
  'checklist',
  'relief',
] as const;
export type HandoverSection = (typeof handoverSections)[number];

/** The parts in which what is left open can stand. */
export const itemSections = ['replies', 'tasks', 'notices', 'checklist'] as const satisfies readonly HandoverSection[];
export type ItemSection = (typeof itemSections)[number];

/** Kinds of fact that a draft draws on, each with the part that it stands in. A kind is added here and nowhere else. */
export const handoverFactKinds = {
  figures: 'figures',
  breach: 'breaches',
  exception: 'exceptions',
  emergency: 'exceptions',
  absent: 'attendance',
  late: 'attendance',
  'early-leave': 'attendance',
  'break-over': 'attendance',
  swap: 'attendance',
  leave: 'attendance',
  reply: 'replies',
  case: 'replies',
  'call-back': 'replies',
  task: 'tasks',
  correction: 'tasks',
  notice: 'notices',
  equipment: 'checklist',
  'out-of-order': 'checklist',
  relief: 'relief',
} as const satisfies Record<string, HandoverSection>;
export type HandoverFactKind = keyof typeof handoverFactKinds;
