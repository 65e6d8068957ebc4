/** Refusals of swaps; part of `errorTable`. What the rule-book says against one is an answer, not one of these. */
export const swapErrors = {
  'swap.not-for': { status: 403, zh: '您无权为此人提出申请。', en: 'You may not file for this person.' },
  'swap.not-yours': { status: 403, zh: '只能申请调自己的班。', en: 'Only one’s own shift can be swapped.' },
  'swap.none': { status: 404, zh: '没有这个调班申请。', en: 'There is no such swap.' },
  'swap.past': {
    status: 409,
    zh: '班次已开始或已过去，不能再调。',
    en: 'The shift has begun or is over; it cannot be swapped.',
  },
  'swap.open-already': {
    status: 409,
    zh: '该班次已有未决的调班申请。',
    en: 'There is an open swap of this shift already.',
  },
  'swap.one-offer': { status: 400, zh: '公开换班一次只能放一个班次。', en: 'An offer on the board is one shift.' },
  'swap.shift-twice': { status: 400, zh: '同一班次出现两次。', en: 'A shift is named twice.' },
  'swap.to-oneself': { status: 400, zh: '不能换给自己。', en: 'A shift cannot go to its own person.' },
  'swap.part-outside': { status: 400, zh: '所选时段不在班次之内。', en: 'The part does not lie inside the shift.' },
  'swap.wrong-step': {
    status: 409,
    zh: '该申请现在不能这样处理。',
    en: 'This cannot be done with the request as it stands.',
  },
  'swap.own-decision': {
    status: 403,
    zh: '不能审批与自己有关的申请。',
    en: 'Nobody decides on a request that they take part in.',
  },
  'swap.no-reach': { status: 403, zh: '您无权审批这些人员的申请。', en: 'The request is not yours to decide.' },
  'swap.reason-missing': { status: 400, zh: '请写明理由。', en: 'A reason has to be given.' },
} as const;
