import { loadTexts } from '../platform/i18n';

// Words of a part of the product are fetched with its first page.
export const leaveTexts = () => loadTexts('myLeave').then(() => true);
/** Days and shifts are named in the words of one's own roster. */
export const requestTexts = () =>
  Promise.all([loadTexts('my'), loadTexts('requests'), loadTexts('attended')]).then(() => true);
export const exceptionTexts = () => loadTexts('exceptions').then(() => true);
export const leaveDeskTexts = () => Promise.all([requestTexts(), leaveTexts()]).then(() => true);
export const caseTexts = () => loadTexts('cases').then(() => true);
export const noticeTexts = () => loadTexts('notices').then(() => true);
export const meetingTexts = () => loadTexts('meetings').then(() => true);
export const attendedTexts = () => loadTexts('attended').then(() => true);
export const handoverTexts = () => loadTexts('handover').then(() => true);
