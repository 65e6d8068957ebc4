// @vitest-environment happy-dom
import type { ActAbilities, ActState, ExchangeActView, Permission } from '@zhiban/wire';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { hang, type OnWall } from '../../test/mount';
import { forgetSession, knownSession } from '../platform/session';
import SeatActs from './seat-acts.vue';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const picture = fakePicture('normal', now);
const id = 'acd/A01';
const seat = { ...picture.seats[id], name: '李娜' };
const memberships = [
  { queue: 'acd/credit', since: now, penalty: 0, paused: null },
  { queue: 'acd/debit', since: now, penalty: 1, paused: null },
];
const free: ActAbilities = {
  listen: null,
  whisper: null,
  join: null,
  pause: null,
  unpause: 'exchange-act.not-paused',
  'take-out': null,
};
const settled = () => new Promise((done) => setTimeout(done, 20));
let may: Permission[];
let abilities: ActAbilities;
let state: ActState;
let words: string | null;
let sent: { path: string; body: unknown }[];
let page: OnWall | null = null;

const view = (): ExchangeActView => ({
  id: '8c1c7c1e-5c55-4a0e-9a53-6d6cf3f7f0a1',
  ...{ act: 'listen', at: now, by: 'li.na', source: 'acd', seat: id, person: '1', name: '李娜', seatLabel: 'A01' },
  ...{ site: null, team: null, queues: [], pauseReason: null, visit: null, phone: 'PJSIP/1009', reason: 'coaching' },
  ...{ state, words, beganAt: null, endedAt: null },
});

function answerTo(path: string): object {
  const user = { id: '1', name: 'li.na', permissions: may, grants: [], person: null };
  if (path.endsWith('/session')) return { user, demo: false, version: '' };
  if (path.includes('/abilities')) return { sources: {}, seat: abilities, phone: 'PJSIP/1009' };
  if (path.endsWith('/centre'))
    return { settings: { pauseReasons: [{ code: 'coaching', zh: '辅导', en: 'Coaching' }] } };
  if (path.includes('?seat=')) return { at: now, acts: sent.length > 0 ? [view()] : [] };
  return view();
}

beforeEach(() => {
  forgetSession();
  may = ['exchange.listen', 'exchange.manage', 'exchange.read', 'settings.read'];
  [abilities, state, words, sent] = [free, 'ringing', null, []];
  vi.stubGlobal('fetch', (path: string, { method, body }: RequestInit) => {
    if (method === 'POST') sent.push({ path, body: JSON.parse(body as string) as unknown });
    const answer = new Response(JSON.stringify(answerTo(path)), { headers: { 'content-type': 'application/json' } });
    return Promise.resolve(answer);
  });
});
afterEach(() => {
  page?.leave();
  vi.unstubAllGlobals();
});

async function open(): Promise<OnWall> {
  await knownSession();
  const opened = hang(SeatActs, { id, seat, memberships, picture, change: '' }, now, 'en');
  page = opened;
  await settled();
  return opened;
}
const button = (wanted: string) => {
  const found = [...(page?.root.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === wanted);
  if (!found) throw new Error(`there is no button “${wanted}”`);
  return found;
};
async function fill(field: 'input' | 'textarea' | 'select', value: string): Promise<void> {
  const fields = [...(page?.root.querySelectorAll<HTMLInputElement>(`dialog ${field}`) ?? [])];
  const one = fields[0];
  if (!one) throw new Error(`there is no ${field}`);
  one.value = value;
  one.dispatchEvent(new Event(field === 'select' ? 'change' : 'input'));
  await settled();
}
const press = async (wanted: string) => {
  button(wanted).click();
  await settled();
};

test('nobody listens without a work reason, and the dialog says whose phone rings and who hears whom', async () => {
  const { text } = await open();
  await press('Listen');
  expect(text()).toContain('PJSIP/1009 rings; you hear the call of A01 李娜. Neither of the two hears you.');
  expect(button('Listen to A01 李娜').disabled).toBe(true);
  await fill('textarea', 'first day of a new colleague');
  page?.root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  const body = { act: 'listen', seat: id, reason: 'first day of a new colleague', phone: 'PJSIP/1009' };
  expect(sent).toEqual([{ path: '/api/v1/exchange-acts/listen', body }]);
  expect(text()).toContain('PJSIP/1009 rings. Pick it up to be connected.');
});

test('a refusal of the exchange is told in its own words, and never as done', async () => {
  [state, words] = ['refused', 'Interface not found'];
  const { text } = await open();
  await press('Pause');
  await fill('select', 'coaching');
  await fill('textarea', 'at the desk');
  page?.root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  expect(sent[0]?.body).toEqual({
    act: 'pause',
    seat: id,
    queue: null,
    pauseReason: 'coaching',
    reason: 'at the desk',
  });
  expect(text()).toContain('The exchange refused it. “Interface not found”');
});

test('what cannot be done is not offered, and says why; a paused seat can be unpaused instead', async () => {
  abilities = {
    ...free,
    listen: 'exchange-act.no-talk',
    whisper: 'exchange-act.no-talk',
    join: 'exchange-act.no-talk',
  };
  abilities = { ...abilities, pause: null, unpause: null };
  const { text } = await open();
  expect(['Listen', 'Whisper', 'Join', 'Unpause'].map((name) => button(name).disabled)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(text()).toContain('No queue call at this seat now.');
  expect(() => button('Pause')).toThrow();
});

test('who may only listen sees no button of managing, and who may neither sees none', async () => {
  may = ['exchange.listen'];
  await open();
  expect(() => button('Pause')).toThrow();
  expect(button('Listen').disabled).toBe(false);
  page?.leave();
  forgetSession();
  may = ['floor.read'];
  const { root } = await open();
  expect(root.querySelectorAll('button')).toHaveLength(0);
});
