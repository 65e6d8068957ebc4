/** ATT-3：本月全勤情况，以及什么会使其失效。 */
export default {
  title: '全勤',
  month: '{month}',
  standings: { kept: '目前保持', ended: '本月已失', unknown: '目前无扣分项' },
  unknown: '是否迟到、早退尚未得知。',
  points: '月底加 {n} 分',
  none: '本月不加分。',
  causes: {
    swap: '本人发起的调班 {n} 次',
    sick: '病假 {n} 天',
    personal: '事假 {n} 天',
    'late-or-early': '迟到或早退 {n} 次',
  },
  rule: 'ATT-3：当月无迟到、早退、病假、事假和本人发起的调班，即为全勤。',
  ends: {
    swap: '批准后，您{month}的全勤将因此次调班失去。',
    leave: '批准后，您{month}的全勤将因此次请假失去。',
  },
  already: '您{month}的全勤已失，此次申请不再影响。',
};
