/** Where a subject stands under a rule. `pending`: beyond a level, but not for long enough yet. */
export type AlarmStep = 'normal' | 'pending' | 'warn' | 'alarm';

/** What a look at the floor shows: `early`: beyond a level, and none has lasted; otherwise the worst that has. */
export type AlarmSign = 'calm' | 'early' | 'warn' | 'alarm';

export const alarmSteps = {
  normal: { calm: 'normal', early: 'pending', warn: 'warn', alarm: 'alarm' },
  pending: { calm: 'normal', early: 'pending', warn: 'warn', alarm: 'alarm' },
  warn: { calm: 'normal', early: 'warn', warn: 'warn', alarm: 'alarm' },
  alarm: { calm: 'normal', early: 'alarm', warn: 'warn', alarm: 'alarm' },
} as const satisfies Record<AlarmStep, Record<AlarmSign, AlarmStep>>;

export type AlarmTurn = 'raised' | 'escalated' | 'eased' | 'cleared';

/** What a person is told when a subject goes from one step to another; `null`: nothing. */
export const alarmTurns = {
  normal: { normal: null, pending: null, warn: 'raised', alarm: 'raised' },
  pending: { normal: null, pending: null, warn: 'raised', alarm: 'raised' },
  warn: { normal: 'cleared', pending: 'cleared', warn: null, alarm: 'escalated' },
  alarm: { normal: 'cleared', pending: 'cleared', warn: 'eased', alarm: null },
} as const satisfies Record<AlarmStep, Record<AlarmStep, AlarmTurn | null>>;
