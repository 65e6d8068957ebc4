import type { CaseEnd, EmergencyBook, ExceptionEnd, HandoverFactKind } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AlarmFacts, AlarmWatch } from '../src/alarms';
import type { HandoverDesk } from './handover-desk';
import type { Answer } from './test-app';

/** A phrase of one fact each, with the kind under which alone it is told. */
export const plantedWords: Partial<Record<HandoverFactKind, string>> = {
  case: '年费重复扣收',
  'call-back': '积分未到账',
  correction: '回电登记改为弹窗提醒',
  emergency: '机房断电',
  notice: '今晚系统维护',
  'out-of-order': '电视“大屏一”停止显示',
  exception: '电视“大屏二”停止显示',
  reply: '吞卡，何时取',
  task: '更新知识库 5 条',
  equipment: 'B07 耳麦报修',
  breach: '信用卡 服务水平 58 %',
};

/** Something of each area that keeps a written record, by the ways by which people write it. */
export async function plantMore(desk: HandoverDesk): Promise<void> {
  await plantScreens(desk);
  await plantCases(desk);
  await plantCorrection(desk);
  const { plans } = (await desk.reader('manager').ask('/api/v1/emergency-plans')).json<EmergencyBook>();
  const plan = plans.find(({ kind }) => kind === 'power')?.id;
  await post(desk, 'emergency-runs', { id: randomUUID(), plan, drill: true, what: '机房断电', site: null });
  const everybody = { site: null, team: null, shift: null, skill: null };
  await post(desk, 'notices', {
    ...{ id: randomUUID(), urgency: 'important', acknowledge: true, title: '今晚系统维护', text: '', en: null },
    ...{ audience: [everybody], from: desk.at(-120), until: desk.at(600), remindMinutes: null },
  });
}

/** Two screens stop; one of them becomes an exception, and is told once, there. */
async function plantScreens(desk: HandoverDesk): Promise<void> {
  const facts = desk.api.app.get(AlarmFacts, { strict: false });
  for (const [subject, name] of [
    ['1', '大屏一'],
    ['2', '大屏二'],
  ] as const)
    facts.hold({
      ...{ kind: 'tv', subject, severity: 'alarm', since: desk.at(-30) },
      ...{ zh: `电视“${name}”停止显示`, en: `TV ${subject} has stopped painting` },
    });
  const watch = desk.api.app.get(AlarmWatch, { strict: false });
  watch.look();
  const alarm = await desk.until(async () => {
    const rows = await desk.api.database.query<{ id: string }>(`SELECT id FROM alarm WHERE subject = 'tv:2'`);
    return rows[0]?.id;
  });
  await post(desk, 'exceptions', {
    ...{ id: randomUUID(), title: '电视“大屏二”停止显示', text: '', place: null, queue: null, customer: null },
    alarm,
  });
}

async function plantCases(desk: HandoverDesk): Promise<void> {
  const open = async (title: string) => {
    const customer = { name: '陈女士', reference: '3391' };
    const body = { kind: 'service-complaint', title, text: '', customer, place: null, department: null };
    const more = { id: randomUUID(), promisedAt: desk.at(120), owner: 'zhoumin' };
    return (await post(desk, 'cases', { ...body, ...more }, 'zhoumin')).json<CaseEnd>().case;
  };
  await open('年费重复扣收');
  const { id, version } = await open('积分未到账');
  await post(desk, `cases/${id}/steps`, { version, step: 'settle', note: '已补记' }, 'zhoumin');
  await desk.api.database.query(
    `UPDATE customer_case SET opened_at = opened_at - interval '8 days', settled_at = settled_at - interval '8 days',
       promised_at = promised_at - interval '8 days' WHERE id = '${id}'`,
  );
}

/** Of an exception that is archived before the duty, so that the action alone is told. */
async function plantCorrection(desk: HandoverDesk): Promise<void> {
  const id = randomUUID();
  const asked = { title: '未回电', text: '', place: null, queue: null, customer: null, alarm: null };
  const made = (await post(desk, 'exceptions', { id, ...asked })).json<ExceptionEnd>().exception;
  const assess = { step: 'assess', kind: 'promise', level: 3, department: null, dueAt: null, note: '' };
  await post(desk, `exceptions/${id}/steps`, { version: made.version, ...assess });
  const action = { id: randomUUID(), exception: id, title: '回电登记改为弹窗提醒', text: '', department: null };
  await post(desk, 'corrective-actions', { ...action, owner: 'supervisor', dueAt: desk.at(60) });
}

async function post(desk: HandoverDesk, path: string, body: object, by = 'manager'): Promise<Answer> {
  const answer = await desk.reader(by).ask(`/api/v1/${path}`, { method: 'POST', body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return answer;
}
