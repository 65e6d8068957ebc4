import deputies from './plan-deputies.zh-CN';
import hindsight from './plan-hindsight.zh-CN';
import imports from './plan-imports.zh-CN';
import leaveLedger from './plan-leave-ledger.zh-CN';
import leaveSettings from './plan-leave-settings.zh-CN';
import people from './plan-people.zh-CN';
import roster from './plan-roster.zh-CN';
import rosterFiles from './plan-roster-files.zh-CN';
import rules from './plan-rules.zh-CN';
import seats from './plan-seats.zh-CN';

export default {
  plan: {
    requests: { title: '申请' },
    attendance: { title: '考勤' },
    deputies,
    hindsight,
    imports,
    leaveLedger,
    leaveSettings,
    people,
    roster,
    rosterFiles,
    rules,
    seats,
    calendar: {
      title: '日历',
      lead: '哪天是工作日，决定加班、休息日、提前期和工资。节假日与调休来自权威日历，本中心可在其上登记自己的日子。',
      workingDays: '{n} 个工作日',
      earlier: '上一年',
      later: '下一年',
      place: '国家或地区',
      placeLead: '按哪里的节假日。本中心已登记的日子保持不变。',
      country: '国家或地区',
      region: '省、州',
      noRegion: '全国',
      choosePlace: '采用这里的节假日',
      kind: '日期类型',
      kinds: { working: '工作日', rest: '休息日', statutory: '法定节假日', unknown: '尚未公布' },
      short: { working: '上班', rest: '休息', statutory: '法定' },
      makeUp: '调休上班',
      own: '本中心登记',
      day: '{month}{day}日',
      named: '节假日与特殊日子',
      noneNamed: '这一年还没有登记任何日子。',
      zh: '名称或说明（中文）',
      en: '名称或说明（英文）',
      save: '保存这一天',
      drop: '恢复权威日历',
      state: {
        unknown: '{year} 年的节假日尚未公布，暂不能排班。可以先按周末计算，并登记已知的日子。',
        weekends: '{year} 年的节假日尚未公布。公布之前按周末和本中心登记的日子计算。',
      },
      turn: { unknown: '{year} 年先按周末计算', weekends: '{year} 年暂不排班' },
    },
    months: {
      ...{ m1: '1月', m2: '2月', m3: '3月', m4: '4月', m5: '5月', m6: '6月' },
      ...{ m7: '7月', m8: '8月', m9: '9月', m10: '10月', m11: '11月', m12: '12月' },
    },
    weekdays: { d1: '一', d2: '二', d3: '三', d4: '四', d5: '五', d6: '六', d7: '日' },
  },
};
