import { createApp, defineComponent, h, shallowRef, type Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Language } from '@zhiban/wire';
import { createTexts } from '../src/platform/i18n';
import en from '../src/platform/locales/common.en';
import zh from '../src/platform/locales/common.zh-CN';
import deskEn from '../src/platform/locales/desk.en';
import deskZh from '../src/platform/locales/desk.zh-CN';
import planEn from '../src/platform/locales/plan.en';
import planZh from '../src/platform/locales/plan.zh-CN';
import { newBeyondBook } from '../src/wallboard/beyond';
import type { FigureRef } from '../src/wallboard/figure-facts';
import { provideWall } from '../src/wallboard/wall-context';

export interface OnWall {
  root: HTMLElement;
  second: { value: number };
  explained: FigureRef[];
  text(): string;
  leave(): void;
}

/** Hangs a tile on a wall without a server: a ticking second, texts and routes, as the page would give it. */
export function hang(
  tile: Component,
  props: Record<string, unknown>,
  now: number,
  language: Language = 'zh-CN',
  past = false,
): OnWall {
  const second = shallowRef(now);
  const explained: FigureRef[] = [];
  const texts = createTexts(language);
  texts.global.setLocaleMessage('zh-CN', { ...zh, ...deskZh, ...planZh });
  texts.global.setLocaleMessage('en', { ...en, ...deskEn, ...planEn });
  const page = { render: () => null };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page },
      { path: '/wall/queue/:queue', name: 'wall-queue', component: page },
      { path: '/floor/seat/:seat', name: 'floor-seat', component: page },
      { path: '/plan/requests', name: 'requests', component: page },
    ],
  });
  const Wall = defineComponent(() => {
    provideWall({
      second,
      phone: shallowRef(false),
      scale: shallowRef(1),
      explain: (figure) => explained.push(figure),
      beyond: newBeyondBook(),
      past,
    });
    return () => h(tile, props);
  });
  const root = document.createElement('div');
  document.body.append(root);
  const app = createApp(Wall).use(texts).use(router);
  app.mount(root);
  return {
    root,
    second,
    explained,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    leave: () => {
      app.unmount();
      root.remove();
    },
  };
}
