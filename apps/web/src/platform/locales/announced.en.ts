/** Announcements on every page, and on walls. */
export default {
  place: 'Announcements',
  normal: 'Normal',
  important: 'Important',
  urgent: 'Urgent',
  unread: '{n} {n|announcement|announcements} to read',
  see: 'Read',
  acknowledge: 'I have read it',
  haveRead: 'Got it',
};
