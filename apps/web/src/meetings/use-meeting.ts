import { computed, reactive, shallowRef, watch } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import type { MeetingEnd } from '@zhiban/wire';
import { useTexts } from '../platform/i18n';
import { keepLoaded, useAct, useLoaded } from '../platform/use-loaded';
import { newId } from '../requests/new-id';
import { askedOf, countsOf, draftOf, isChanged, type MeetingDraft } from './meeting-draft';
import { meetingsApi } from './meetings-api';

/** A meeting with a draft beside it; of two who write at once the second sees how it stands now, and their own words stay. */
export function useMeeting(id: string) {
  const { t } = useTexts();
  const read = useLoaded(() => meetingsApi.detail(id));
  const draft = reactive<MeetingDraft>({ agenda: [], attendance: [], minutes: '' });
  const overtaken = shallowRef(false);
  const meeting = computed(() => read.value.value);
  const writes = computed(() => meeting.value?.mine === true && meeting.value.signedAt === null);
  const changed = computed(() => writes.value && !!meeting.value && isChanged(draft, meeting.value));
  const counts = computed(() => countsOf(draft.attendance));
  watch(meeting, (now) => now && Object.assign(draft, draftOf(now)));
  keepLoaded(read, 30_000, () => !changed.value && !act.busy.value);
  onBeforeRouteLeave(() => !changed.value || window.confirm(t('desk.settings.leave')));

  function heed({ done, meeting: now }: MeetingEnd): boolean {
    overtaken.value = done === 'overtaken';
    read.value.value = now;
    return done === 'done';
  }
  const saved = async () => {
    const version = meeting.value?.version ?? 0;
    return !changed.value || heed(await meetingsApi.save(id, askedOf(draft, version)));
  };
  /** What is signed is what is seen, so it is saved first. */
  const act = useAct(async (what: 'save' | 'sign') => {
    if ((await saved()) && what === 'sign') heed(await meetingsApi.sign(id, meeting.value?.version ?? 0));
  });
  const adding = useAct(async (words: string) => {
    read.value.value = await meetingsApi.add(id, { id: newId(), words });
  });
  return { read, meeting, draft, writes, changed, counts, overtaken, act, adding };
}
