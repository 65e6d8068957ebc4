import type { EmergencyKind, EmergencyStep } from '@zhiban/wire';

interface FirstPlan {
  id: string;
  kind: EmergencyKind;
  zh: string;
  en: string;
  steps: EmergencyStep[];
}

const steps = (...lines: [zh: string, en: string][]): EmergencyStep[] =>
  lines.map(([zh, en], at) => ({ code: `step-${at + 1}`, zh, en }));

/** What a centre begins with (EXC-6), to be made its own. */
export const firstPlans: FirstPlan[] = [
  {
    ...{ id: '5f0b6c1e-0001-4d5a-9a51-6b1d3c0e0001', kind: 'network', zh: '网络中断', en: 'Network outage' },
    steps: steps(
      ['向信息科技部报障，记下报障时间和工单号', 'Report it to the technicians; note the time and the ticket'],
      ['通知当班管理人员', 'Tell the manager on duty'],
      ['切换备用线路，试拨一通', 'Switch to the standby line and try one call'],
      ['启用中断语音，把来电引到自助', 'Put on the outage announcement, send callers to self-service'],
      ['座席改用纸质记录，登记需回电的客户', 'Agents write on paper and list the customers to call back'],
      ['恢复后逐一试拨，撤下中断语音', 'Once it is back: try every line, take the announcement off'],
      ['安排回电，把记录补录进系统', 'Call customers back and enter what was written on paper'],
    ),
  },
  {
    ...{ id: '5f0b6c1e-0002-4d5a-9a51-6b1d3c0e0002', kind: 'power', zh: '停电', en: 'Power outage' },
    steps: steps(
      ['确认应急照明，安抚座席留在原位', 'Check the emergency light; agents stay where they are'],
      ['确认 UPS 剩余时间，记录', 'Read how long the UPS lasts, and note it'],
      ['向物业和信息科技部报障', 'Report it to the building and to the technicians'],
      ['通知当班管理人员', 'Tell the manager on duty'],
      ['按顺序关闭非必要设备', 'Turn off what is not needed, in order'],
      ['UPS 不足时把来电转到另一职场', 'Before the UPS is empty, send calls to the other site'],
      ['来电后逐一开机，检查座席与线路', 'With power back: start up one by one, check seats and lines'],
    ),
  },
  {
    ...{ id: '5f0b6c1e-0003-4d5a-9a51-6b1d3c0e0003', kind: 'fire', zh: '火警', en: 'Fire' },
    steps: steps(
      ['拨打 119，说明地点和火情', 'Call the fire brigade: where, and what burns'],
      ['按下手动报警，广播疏散', 'Pull the alarm and call everybody out'],
      ['引导座席从安全出口撤离，不乘电梯', 'Lead agents out by the exits, never by the lift'],
      ['到集合点按班表清点人数', 'Count everybody at the meeting point by the roster'],
      ['向消防报告未到人员', 'Tell the fire brigade who is missing'],
      ['通知管理层，把来电转到另一职场', 'Tell management; send calls to the other site'],
      ['得到许可后返回，检查设备', 'Go back only when allowed; check the equipment'],
    ),
  },
  {
    ...{ id: '5f0b6c1e-0004-4d5a-9a51-6b1d3c0e0004', kind: 'press', zh: '媒体到访', en: 'Press on site' },
    steps: steps(
      ['请来访者在接待区等候，查验证件', 'Ask the visitors to wait at reception and see their cards'],
      ['通知当班管理人员和品牌部门', 'Tell the manager on duty and the press office'],
      ['提醒座席不接受采访、不外传资料', 'Remind agents: no interviews, nothing leaves the room'],
      ['大屏切换为访客模式', 'Turn the wall to visitors'],
      ['由指定发言人接待', 'The named speaker receives them'],
      ['记录媒体名称、问题和答复', 'Note who they were, what they asked and what was said'],
    ),
  },
];
