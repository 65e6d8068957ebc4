import type { RequestJudged, Shift, SwapPerson, SwapView, Verdict } from '@zhiban/wire';
import { vi } from 'vitest';
import { createApp, h, nextTick, type Component } from 'vue';
import { createTexts } from '../../platform/i18n';
import common from '../../platform/locales/common.en';
import desk from '../../platform/locales/desk.en';
import my from '../../platform/locales/my.en';
import requests from '../../platform/locales/requests.en';
import { swapWords } from '../swap-words';

const texts = createTexts('en');
texts.global.setLocaleMessage('en', { ...common, ...desk, ...my, ...requests });
export const words = swapWords((key, named) => texts.global.t(key, named ?? {}), 'en', 'UTC');

const left: (() => void)[] = [];
export function leaveAll(): void {
  for (const leave of left.splice(0)) leave();
  vi.unstubAllGlobals();
}

/** A component in a page, in English. */
export function show(view: Component, props: Record<string, unknown>): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  const app = createApp({ render: () => h(view, props) }).use(texts);
  app.mount(root);
  left.push(() => {
    app.unmount();
    root.remove();
  });
  return root;
}

/** The server, by the end of the path. What it was asked is kept in order. */
export function answers(table: Record<string, (body: unknown) => unknown>): { path: string; body: unknown }[] {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body?: string } = {}) => {
    const sent: unknown = body ? JSON.parse(body) : null;
    asked.push({ path, body: sent });
    const [, answer] = Object.entries(table).find(([end]) => path.split('?')[0]?.endsWith(end)) ?? [];
    if (!answer) return Promise.reject(new Error(`nobody answers ${path}`));
    return Promise.resolve(Response.json(answer(sent)));
  });
  return asked;
}

/** Everything that was asked for has come, and is shown. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    await new Promise((turn) => setTimeout(turn, 0));
    await nextTick();
  }
}

export const buttons = (root: HTMLElement): HTMLButtonElement[] => [...root.querySelectorAll('button')];
export function button(root: HTMLElement, text: string): HTMLButtonElement {
  const found = buttons(root).find((one) => one.textContent.includes(text));
  if (!found) throw new Error(`there is no button ${text}: ${root.textContent}`);
  return found;
}

export const person = (name: string): SwapPerson => ({
  ...{ id: name, number: name, name, nameEn: name, team: null, teamEn: null },
});
const monday = Date.parse('2026-12-07T00:00:00Z');
export const shift = (id: string, owner: string, day: number, hours: [number, number] = [8, 16]): Shift => {
  const [from, to] = hours.map((hour) => monday + (day * 24 + hour) * 3_600_000);
  const times = { from: from ?? 0, to: to ?? 0 };
  return { id, person: owner, ...times, kind: 'regular', pattern: null, post: null, breaks: [] };
};
export const verdict = (rule: Verdict['rule'], cites: string, given: Partial<Verdict> = {}): Verdict => ({
  ...{ rule, cites, key: rule, person: 'Wang', date: '2026-12-07', span: null, at: null, shifts: [] },
  ...{ actual: 60, limit: 0, bound: 'most', unit: 'minutes', about: null, override: 'never', remedies: [] },
  ...given,
});
export const judged = (never: Verdict[] = []): RequestJudged => ({
  asked: [{ rule: 'swap-notice', cites: 'SWAP-1' }],
  ...{ fresh: never, worsened: [], mended: [], posts: [], cover: [] },
  hindrances: { never, notThese: [], withReason: [] },
});
export const swapOf = (given: Partial<SwapView> = {}): SwapView => ({
  ...{ id: '7d0f2b1e-0000-4000-8000-000000000001', version: 1, state: 'offered', filer: person('Chen'), filedBy: null },
  ...{ filedAt: monday, deadline: monday, reason: 'a visit', parties: [], wish: null, history: [], may: ['take'] },
  transfers: [{ shift: shift('hers', 'Chen', 0), to: null, part: null }],
  ...given,
});
