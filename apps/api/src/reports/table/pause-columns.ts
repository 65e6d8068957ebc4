import { findReason } from '@zhiban/live-state';
import type { CentreSettings, ReportColumn } from '@zhiban/wire';
import type { PauseTimes } from '@zhiban/live-metrics';

interface PauseColumn extends ReportColumn {
  code: string;
}

const without = { code: 'none', zh: '未注明原因', en: 'No reason given' };

function namedReason(settings: CentreSettings, said: string): { code: string; zh: string; en: string } {
  if (said.trim() === '') return without;
  return findReason(settings, said) ?? { code: `other:${said}`, zh: said, en: said };
}

/** A column for each reason of a pause that the span has, by the names that the centre gives them. */
export function pauseColumns(settings: CentreSettings, pauses: PauseTimes): PauseColumn[] {
  const known = new Map<string, PauseColumn>();
  for (const said of Object.keys(pauses).sort()) {
    const { code, zh, en } = namedReason(settings, said);
    known.set(code, {
      code,
      id: `PAUSE:${code}`,
      zh: `置忙 · ${zh}`,
      en: `Not ready: ${en}`,
      formula: 'TIME',
      thresholdSeconds: null,
      unit: 'ms',
    });
  }
  return [...known.values()];
}

export function pauseValues(settings: CentreSettings, columns: readonly PauseColumn[], pauses: PauseTimes): number[] {
  const byCode = new Map<string, number>();
  for (const [said, ms] of Object.entries(pauses)) {
    const { code } = namedReason(settings, said);
    byCode.set(code, (byCode.get(code) ?? 0) + ms);
  }
  return columns.map(({ code }) => byCode.get(code) ?? 0);
}
