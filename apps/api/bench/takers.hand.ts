import { handTasks } from './kit/hand';

export interface TakeAsked {
  url: string;
  takes: { id: string; headers: Record<string, string> }[];
  /** How many wait for an answer at a time. */
  atOnce: number;
}

/** `status: 0`: no answer came. */
export interface Taken {
  status: number;
  ms: number;
  body: string;
}

const patienceMs = 60_000;

async function take(url: string, { id, headers }: TakeAsked['takes'][number]): Promise<Taken> {
  const began = performance.now();
  try {
    const response = await fetch(`${url}/api/v1/my-swaps/${id}/take`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"give":null}',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { body: await response.text(), status: response.status, ms: performance.now() - began };
  } catch {
    return { status: 0, ms: performance.now() - began, body: '' };
  }
}

handTasks({
  warm: ({ url, headers }: { url: string; headers: Record<string, string> }) =>
    fetch(`${url}/api/v1/my-swaps/shifts`, { headers }).then((response) => response.status),
  take: async ({ url, takes, atOnce }: TakeAsked) => {
    const answers: Taken[] = [];
    const left = [...takes.entries()];
    const one = async () => {
      for (let next = left.shift(); next; next = left.shift()) answers[next[0]] = await take(url, next[1]);
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return answers;
  },
});
