import { onScopeDispose, shallowRef } from 'vue';
import type { ApplyPeopleImport, PeopleImport } from '@zhiban/wire';
import { ask } from '../../../platform/http';
import { useAct } from '../../../platform/use-loaded';

const at = '/api/v1/people/imports';
const askEveryMs = 250;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const underWay = ['reading', 'comparing', 'writing'];

/** Beyond this the server refuses a file at its door. */
export const largestFile = 10 * 1024 * 1024;

/** A file on its way in: looked at, and then taken as a whole. */
export function useImport() {
  const job = shallowRef<PeopleImport | null>(null);
  let round = 0;

  async function follow(first: PeopleImport): Promise<PeopleImport> {
    const mine = ++round;
    job.value = first;
    while (mine === round && job.value && underWay.includes(job.value.state)) {
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
      const next = await ask<PeopleImport>('GET', `${at}/${first.id}`);
      if (mine === round) job.value = next;
    }
    return job.value ?? first;
  }

  const look = useAct(async (file: File) => {
    const type = /\.xlsx$/i.test(file.name) ? xlsx : 'text/csv';
    return follow(await ask<PeopleImport>('POST', at, { body: file, type }));
  });
  const take = useAct(async (leave: ApplyPeopleImport['leave']) => {
    if (!job.value) return null;
    return follow(await ask<PeopleImport>('POST', `${at}/${job.value.id}/apply`, { json: { leave } }));
  });

  /** The server forgets by itself what nobody asks for; this only makes it sooner. */
  function forget(): void {
    round += 1;
    const { id = null, state = null } = job.value ?? {};
    if (id !== null && state !== 'writing') void ask('DELETE', `${at}/${id}`).catch(() => undefined);
    job.value = null;
  }
  onScopeDispose(forget);
  return { job, look, take, forget };
}
