import type { HandoverFigures, HandoverTurn } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import type { Crew } from '../keeping/rows';

const percent = (value: number | null): string => (value === null ? '—' : `${Math.round(value * 1000) / 10} %`);
const clock = (seconds: number | null): string =>
  seconds === null ? '—' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The figures of a duty as one sentence, by which they are found and read aloud. */
export function figuresFact(figures: HandoverFigures | null, turn: HandoverTurn): Fact[] {
  if (!figures) return [];
  const { contacts, expected, answered, abandoned, serviceLevel, handleTime, longestWait } = figures;
  const { value, target, seconds } = serviceLevel;
  const planned =
    expected === null ? { zh: '', en: '' } : { zh: `（预测 ${expected}）`, en: ` (expected ${expected})` };
  return [
    {
      ...{ kind: 'figures', id: 'duty', at: turn.from, red: false },
      zh: [
        `进线 ${contacts} 通${planned.zh}，接通率 ${percent(answered)}，放弃 ${abandoned} 通`,
        `${seconds} 秒服务水平 ${percent(value)}（目标 ${percent(target)}），AHT ${clock(handleTime.value)}`,
        `最长等待 ${clock(longestWait?.value ?? null)}`,
      ].join('，'),
      en: [
        `${contacts} contacts${planned.en}, answered ${percent(answered)}, ${abandoned} abandoned`,
        `service level in ${seconds} s ${percent(value)} (target ${percent(target)}), AHT ${clock(handleTime.value)}`,
        `longest wait ${clock(longestWait?.value ?? null)}`,
      ].join(', '),
    },
  ];
}

/** Who comes for the next duty. Once it has begun, whoever is missing is named, and that is red. */
export function reliefFact({ incoming }: Crew, relief: HandoverTurn | null, now: number): Fact[] {
  if (!relief || incoming.length === 0) return [];
  const missing = incoming.filter(({ seenAt }) => seenAt === null);
  const late = now >= relief.from && missing.length > 0;
  const here = incoming.length - missing.length;
  const zh = late ? `，缺 ${missing.map(({ name }) => name).join('、')}` : '';
  const en = late ? `, missing: ${missing.map(({ name, nameEn }) => nameEn ?? name).join(', ')}` : '';
  return [
    {
      ...{ kind: 'relief', id: 'duty', at: relief.from, red: late },
      zh: `${relief.zh}计划 ${incoming.length} 人，已到 ${here} 人${zh}`,
      en: `${relief.en}: ${incoming.length} planned, ${here} here${en}`,
    },
  ];
}
