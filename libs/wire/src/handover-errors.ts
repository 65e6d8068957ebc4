/** Refusals of the record between two duties; part of `errorTable`. */
export const handoverErrors = {
  'handover.none': { status: 404, zh: '没有这份交接记录。', en: 'There is no such handover record.' },
  'handover.entry-none': { status: 404, zh: '记录里没有这一条。', en: 'The record has no such entry.' },
  'handover.wrong-step': {
    status: 409,
    zh: '这份记录现在不能这样处理。',
    en: 'This cannot be done with the record as it stands.',
  },
  'handover.signed': {
    status: 409,
    zh: '记录已签字，不能修改，请写补记（HAND-7）。',
    en: 'The record is signed and cannot be changed; write an addendum (HAND-7).',
  },
  'handover.not-signed': {
    status: 409,
    zh: '记录尚未签字，可直接修改。',
    en: 'The record is not signed yet; change it itself.',
  },
  'handover.not-ready': {
    status: 409,
    zh: '现在不能签字，还有 {count} 项未完成（{cites}）。',
    en: 'It cannot be signed yet: {count} thing(s) stand against it ({cites}).',
  },
  'handover.not-outgoing-lead': {
    status: 403,
    zh: '只有交班班次的值班长可以签交班（HAND-2）。',
    en: 'Only a lead of the duty that ends signs for it (HAND-2).',
  },
  'handover.not-incoming-lead': {
    status: 403,
    zh: '您不在接班班次已发布的班表上（HAND-3）。',
    en: 'You are not on the published roster of the incoming duty (HAND-3).',
  },
  'handover.not-lead': {
    status: 403,
    zh: '只有本次交接的值班长可以这样做。',
    en: 'Only a lead of this handover may do that.',
  },
  'handover.fact': {
    status: 409,
    zh: '系统记录的事实不能删除，只能注明原因后不列入。',
    en: 'What the centre recorded is not removed; it is left out with a reason.',
  },
  'handover.no-event': { status: 409, zh: '这一条不是突发事件。', en: 'This entry is not an event.' },
  'handover.not-red': {
    status: 409,
    zh: '只有红项需要复述。',
    en: 'Only what is red is read back.',
  },
  'handover.no-account': {
    status: 422,
    zh: '没有名为“{name}”的可任值班长的账号。',
    en: 'Nobody named “{name}” can be lead here.',
  },
  'handover.no-person': { status: 404, zh: '此人不在该班次中。', en: 'This person is not of the duty.' },
  'handover.item-none': { status: 404, zh: '没有这个未结事项。', en: 'There is no such open item.' },
  'handover.item-step': {
    status: 409,
    zh: '该事项现在不能这样处理。',
    en: 'This cannot be done with the item as it stands.',
  },
  'handover.item-kind': { status: 422, zh: '没有事项类型“{kind}”。', en: 'There is no kind of item “{kind}”.' },
  'handover.item-customer': { status: 400, zh: '这类事项须写明客户。', en: 'This kind of item needs a customer.' },
  'handover.item-due': { status: 400, zh: '这类事项须写明期限。', en: 'This kind of item needs a due time.' },
  'handover.item-owner': {
    status: 422,
    zh: '没有名为“{name}”的可负责该事项的人员。',
    en: 'Nobody named “{name}” can own this item.',
  },
  'handover.place-none': { status: 422, zh: '没有交接地点“{place}”。', en: 'There is no place of handover “{place}”.' },
  'handover-settings.stale': {
    status: 409,
    zh: '设置已被 {author} 修改，请刷新后重试。',
    en: '{author} has changed the settings meanwhile; reload and try again.',
  },
  'handover-settings.twice': { status: 400, zh: '“{code}”出现两次。', en: '“{code}” is there twice.' },
  'handover-settings.place-unknown': {
    status: 400,
    zh: '没有交接地点“{place}”。',
    en: 'There is no place of handover “{place}”.',
  },
  'handover-settings.team-without-site': {
    status: 400,
    zh: '班组须写明所在职场。',
    en: 'A team is one of its site.',
  },
} as const;
