/** 每个页面上的公告提示，以及大屏。 */
export default {
  place: '公告',
  normal: '一般',
  important: '重要',
  urgent: '紧急',
  unread: '{n} 条公告待阅读',
  see: '去看',
  acknowledge: '我已阅读',
  haveRead: '知道了',
};
