import { onMounted } from 'vue';
import type { OutboxMessageView, TargetList, TargetSecret, TestSent } from '@zhiban/wire';
import { ask } from '../../platform/http';
import { useAct, useLoaded } from '../../platform/use-loaded';

export const targetsPath = '/api/v1/notifications/targets';
export const messagesPath = '/api/v1/outbox/messages';

const lookEveryMs = 400;
const lookForMs = 12_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The receivers, and what may be done with one. */
export function useTargets() {
  const list = useLoaded(() => ask<TargetList>('GET', targetsPath));
  const removing = useAct((id: string) => ask<void>('DELETE', `${targetsPath}/${id}`));
  const renewing = useAct((id: string) => ask<TargetSecret>('POST', `${targetsPath}/${id}/secret`));
  const testing = useAct(testOf);
  onMounted(list.load);
  return { list, removing, renewing, testing };
}

/** Sends a test and looks after it until its first attempt is over. */
async function testOf(id: string): Promise<OutboxMessageView> {
  const { message } = await ask<TestSent>('POST', `${targetsPath}/${id}/test`);
  const look = () => ask<OutboxMessageView>('GET', `${messagesPath}/${message}`);
  let seen = await look();
  for (let ms = 0; ms < lookForMs && seen.state === 'waiting' && seen.error === null; ms += lookEveryMs) {
    await pause(lookEveryMs);
    seen = await look();
  }
  return seen;
}
