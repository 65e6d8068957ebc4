import { watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Problem } from '@zhiban/wire';
import { forgetSession } from '../platform/session';

/** Leads to the sign-in and back, once the server no longer knows who is here. */
export function useSignInAgain(refusal: Readonly<Ref<Problem | null>>): void {
  const route = useRoute();
  const router = useRouter();
  watch(refusal, (problem) => {
    if (problem?.status !== 401) return;
    forgetSession();
    void router.push({ name: 'sign-in', query: { next: route.fullPath } });
  });
}
