import { shallowRef } from 'vue';
import type { NoticeOffers } from '@zhiban/wire';
import { useSession } from '../../platform/session';
import { noticesApi } from '../notices-api';

/** What an audience can be made of, for whoever may publish; others read names as they were written. */
export function useOffers() {
  const offers = shallowRef<NoticeOffers | null>(null);
  const { may } = useSession();
  const read = async () => {
    offers.value = await noticesApi.offers();
  };
  if (may('notices.write')) void read().catch(() => undefined);
  return offers;
}
