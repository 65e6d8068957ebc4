import type { ExceptionCustomer, StepException } from '@zhiban/wire';

type Told<S> = S extends StepException ? Omit<S, 'version' | 'note' | 'owner'> & { note?: string } : never;

/** Something that went wrong in the demo, and what was done about it so far. */
export interface DemoStory {
  title: string;
  text: string;
  customer: ExceptionCustomer | null;
  agoMs: number;
  /** Between its steps. */
  everyMs: number;
  steps: readonly Told<StepException>[];
  /** What is to change, so that it does not come back. */
  corrective?: string;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const department = '客户服务部';
const technicians = '信息科技部';

const assess = (
  kind: 'process' | 'quality' | 'promise' | 'complaint',
  level: 1 | 2 | 3,
  of: string | null,
): Told<StepException> => ({ step: 'assess', kind, level, department: of, dueAt: null });

/** The newest last, as they were reported. */
export const demoStories: readonly DemoStory[] = [
  {
    ...{
      title: '手机银行登录失败，来电集中 · mobile banking could not sign in',
      agoMs: 6 * dayMs,
      everyMs: 25 * minuteMs,
    },
    text: '09:05 起大量客户反映登录失败，后台已切换备用认证。\nFrom 09:05 on many callers could not sign in; the standby was switched on.',
    customer: null,
    steps: [
      assess('quality', 1, technicians),
      { step: 'assign' },
      {
        step: 'plan',
        note: '切换备用认证，话术统一，两小时后复查 · standby on, one wording for all, look again in two hours',
      },
      { step: 'solve', note: '10:40 恢复，抽查 20 通无复发 · back at 10:40, twenty calls checked' },
      { step: 'archive', note: '' },
    ],
    corrective: '备用认证每月切换演练 · switch to the standby once a month',
  },
  {
    ...{ title: '承诺回电未履行 · a promised call was not made', agoMs: 3 * dayMs, everyMs: 40 * minuteMs },
    text: '客户昨日来电，坐席承诺 22:30 前回电，交接时漏记。\nThe call was promised by 22:30 and was not handed over.',
    customer: { name: '陈女士', reference: 'KH-33917' },
    steps: [
      assess('promise', 2, department),
      { step: 'assign' },
      { step: 'tell', note: '已致歉，约定当晚回复 · apologised, an answer tonight' },
      { step: 'solve', note: '已回电并调整限额 · called, the limit is changed' },
      { step: 'satisfied', note: '' },
    ],
  },
  {
    ...{
      title: '挂失话术缺少身份核验一步 · a step is missing when a card is blocked',
      agoMs: 2 * dayMs,
      everyMs: hourMs,
    },
    text: '质检发现三通录音未核验。\nThree recordings without the check.',
    customer: null,
    steps: [
      assess('process', 3, department),
      { step: 'solve', note: '话术已补，晨会宣读 · wording mended and read out' },
    ],
  },
  {
    ...{ title: '客户投诉坐席语气 · a customer complains of the tone', agoMs: 5 * hourMs, everyMs: 20 * minuteMs },
    text: '客户要求主管回电。\nA call by a supervisor is asked for.',
    customer: { name: '王先生', reference: 'TS-20419' },
    steps: [
      assess('complaint', 2, department),
      { step: 'assign' },
      { step: 'tell', note: '已致歉，正在听录音 · apologised, the recording is heard' },
    ],
  },
  {
    ...{
      title: '短信验证码延迟，群体来电 · one-time passwords arrive late',
      agoMs: 50 * minuteMs,
      everyMs: 8 * minuteMs,
    },
    text: '验证码晚到 3–5 分钟，涉及多家运营商。\nThree to five minutes late, at several carriers.',
    customer: null,
    steps: [assess('quality', 1, technicians), { step: 'assign' }],
  },
  {
    ...{ title: '积分兑换重复扣减 · points were taken twice', agoMs: 4 * minuteMs, everyMs: minuteMs },
    text: '客户提供截图，两次扣减相差 1 秒。\nTwo bookings one second apart, with a picture.',
    customer: { name: '', reference: 'JF-88120' },
    steps: [],
  },
];
