import type { Permission } from '@zhiban/wire';
import { adminPages } from './admin-pages';
import { casePages } from './case-pages';
import { exceptionPages } from './exception-pages';
import { planPages } from './plan-pages';
import { recordPages } from './record-pages';

/** The parts of the desk: each has its mark on the rail, and its pages beside each other above. */
export type DeskPlace =
  | 'my-roster'
  | 'my-swaps'
  | 'my-leave'
  | 'my-floor'
  | 'notices'
  | 'floor'
  | 'asks'
  | 'plan'
  | 'record'
  | 'cases'
  | 'exceptions'
  | 'admin';

/** The beginning of a path, and the part of the desk that it belongs to; the first that fits. */
const paths: readonly (readonly [string, DeskPlace])[] = [
  ['/floor', 'floor'],
  ['/asks/mine', 'my-floor'],
  ['/asks', 'asks'],
  ['/me/swaps', 'my-swaps'],
  ['/me/leave', 'my-leave'],
  ['/me/notices', 'notices'],
  ['/me/notices-settings', 'notices'],
  ['/me/announcements', 'notices'],
  ['/me/exceptions', 'exceptions'],
  ['/me/items', 'my-floor'],
  ['/me', 'my-roster'],
  ['/handover', 'record'],
  ['/notices', 'record'],
  ['/meetings', 'record'],
  ['/cases', 'cases'],
  ['/exceptions', 'exceptions'],
  ['/plan', 'plan'],
];

export function placeOfPath(path: string): DeskPlace {
  return paths.find(([begin]) => path === begin || path.startsWith(`${begin}/`))?.[1] ?? 'admin';
}

export interface DeskTab {
  name: string;
  title: string;
}

const tabs: Readonly<Partial<Record<DeskPlace, readonly (DeskTab & { needs: Permission })[]>>> = {
  plan: planPages.map((page) => ({ ...page, title: `plan.${page.name}.title` })),
  record: recordPages,
  cases: casePages.map((page) => ({ ...page, title: `cases.pages.${page.name}` })),
  exceptions: exceptionPages.map((page) => ({ ...page, title: `exceptions.${page.text}.title` })),
  admin: adminPages.map((page) => ({ ...page, title: `desk.${page.name}.title` })),
};

/** The pages of a part of the desk that are open to whoever may do what `may` says. */
export function tabsOf(place: DeskPlace, may: (permission: Permission) => boolean): readonly DeskTab[] {
  return tabs[place]?.filter(({ needs }) => may(needs)) ?? [];
}
