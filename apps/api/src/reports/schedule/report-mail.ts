import type { CentreSettings, ReportSchedule, ReportTable } from '@zhiban/wire';
import type { ReportFile } from '../export/report-file';
import type { ReportMail } from './report-delivery';

/** The letter around a scheduled report. It says what the replay of its days found. `due`: when it was to be sent. */
export function reportMail(
  { id, name, recipients, language }: ReportSchedule,
  due: number,
  table: ReportTable,
  file: ReportFile,
  centre: Pick<CentreSettings, 'nameZh' | 'nameEn'>,
): ReportMail {
  const days = table.from === table.to ? table.from : `${table.from} – ${table.to}`;
  const zh = language === 'zh-CN';
  const subject = zh ? `${centre.nameZh} · ${name} · ${days}` : `${centre.nameEn}: ${name}, ${days}`;
  const lead = zh
    ? `附件是“${name}”（${days}），共 ${table.rows.length} 行。`
    : `Attached is “${name}” (${days}), ${table.rows.length} rows.`;
  return { key: `${id}:${due}`, recipients, subject, text: `${lead}\n${verdict(table, zh)}`, language, file };
}

function verdict({ replays }: ReportTable, zh: boolean): string {
  const differing = replays.filter((found) => found.verdict === 'differs').map(({ day }) => day);
  if (differing.length > 0) {
    const days = differing.join(', ');
    return zh
      ? `注意：${days} 的入库数字与原始事件重放不一致，请先核对。`
      : `Mind: the stored figures of ${days} differ from the replay of the raw events; check them first.`;
  }
  const equal = replays.filter((found) => found.verdict === 'equal').length;
  return zh ? `与原始事件重放一致的天数：${equal}。` : `Days that equal the replay of their raw events: ${equal}.`;
}
