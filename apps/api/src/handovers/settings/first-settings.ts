import type { HandoverSettings } from '@zhiban/wire';

/** As a centre begins: one record for the whole of it, three duties, and what a bank and any service desk leave open. */
export const firstHandoverSettings: Omit<HandoverSettings, 'version' | 'at' | 'author'> = {
  places: [{ code: 'centre', zh: '全中心', en: 'Whole centre', site: null, team: null }],
  duties: [
    { code: 'early', place: null, zh: '早班', en: 'Early', from: '08:00', to: '14:00' },
    { code: 'late', place: null, zh: '中班', en: 'Late', from: '14:00', to: '22:00' },
    { code: 'night', place: null, zh: '夜班', en: 'Night', from: '22:00', to: '08:00' },
  ],
  itemKinds: [
    { code: 'reply', zh: '待回复', en: 'Reply owed', section: 'replies', asksCustomer: true, asksDue: true },
    { code: 'swallowed-card', zh: '吞卡', en: 'Swallowed card', section: 'replies', asksCustomer: true, asksDue: true },
    { code: 'wrong-account', zh: '错账', en: 'Wrong account', section: 'replies', asksCustomer: true, asksDue: true },
    {
      ...{ code: 'task', zh: '领导交办', en: 'Task from management' },
      ...{ section: 'tasks', asksCustomer: false, asksDue: true },
    },
    { code: 'left-over', zh: '遗留工作', en: 'Work left over', section: 'tasks', asksCustomer: false, asksDue: false },
    { code: 'equipment', zh: '设备', en: 'Equipment', section: 'checklist', asksCustomer: false, asksDue: false },
  ],
  checklist: [
    { code: 'consoles', zh: '话务台', en: 'Consoles' },
    { code: 'headsets', zh: '耳麦', en: 'Headsets' },
    { code: 'recording', zh: '录音系统', en: 'Recording' },
    { code: 'network', zh: '网络与电源', en: 'Network and power' },
    { code: 'cleanliness', zh: '卫生', en: 'Cleanliness' },
    { code: 'notices', zh: '公告已读', en: 'Notices read' },
  ],
  rules: { skippedAfter: 120, signableBefore: 30 },
};
