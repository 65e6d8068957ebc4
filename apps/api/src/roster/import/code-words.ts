import type { CodeMeaning, ImportCode, ShiftPattern } from '@zhiban/wire';

/** What spreadsheets commonly write for a day without a shift. */
const off = ['休', '休息', '公休', '轮休', '例休', '休假', 'off', 'o', 'x', '×', '-', '—', '/'];
const leave = [
  ...[
    '年假',
    '年休',
    '病假',
    '事假',
    '婚假',
    '产假',
    '陪产假',
    '丧假',
    '调休',
    '补休',
    '工伤',
    '育儿假',
    '探亲假',
    '假',
  ],
  ...['al', 'sl', 'pto', 'leave', 'annual leave', 'sick', 'sick leave', 'holiday', 'vacation'],
];

export type FoundMeaning = Pick<ImportCode, 'meaning' | 'from'>;

/** What a code stands for: as was chosen, else as last time, else the pattern of that code or name, else what it usually is. */
export class CodeWords {
  private readonly named = new Map<string, string>();
  private readonly known: ReadonlySet<string>;

  constructor(
    patterns: readonly ShiftPattern[],
    private readonly remembered: ReadonlyMap<string, CodeMeaning>,
    private readonly chosen: Readonly<Record<string, CodeMeaning | null>>,
  ) {
    this.known = new Set(patterns.map(({ code }) => code));
    for (const { code, zh, en } of patterns.filter(({ retired }) => !retired))
      for (const name of [en, zh, code]) this.named.set(name.toLowerCase(), code);
  }

  of(code: string): FoundMeaning {
    const chosen = Object.hasOwn(this.chosen, code) ? this.chosen[code] : undefined;
    if (chosen !== undefined) return { meaning: chosen, from: 'chosen' };
    const remembered = this.remembered.get(code);
    if (remembered && this.holds(remembered)) return { meaning: remembered, from: 'remembered' };
    const pattern = this.named.get(code.toLowerCase());
    if (pattern !== undefined) return { meaning: { as: 'pattern', pattern }, from: 'pattern' };
    return usual(code.toLowerCase());
  }

  private holds(meaning: CodeMeaning): boolean {
    return meaning.as !== 'pattern' || this.known.has(meaning.pattern);
  }
}

function usual(code: string): FoundMeaning {
  if (code === '') return { meaning: { as: 'nothing' }, from: 'usual' };
  if (off.includes(code)) return { meaning: { as: 'off' }, from: 'usual' };
  return leave.includes(code) ? { meaning: { as: 'leave' }, from: 'usual' } : { meaning: null, from: 'nobody' };
}
