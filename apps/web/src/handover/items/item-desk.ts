import type { Ref } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { OpenItemView } from '@zhiban/wire';
import type { HandoverWords } from '../handover-words';
import type { ItemStep } from '../record/use-record';

/** Where open items are shown and stepped: in a record, in the list of all, or among one's own. */
export interface ItemDesk {
  words: HandoverWords;
  zone: Readonly<Ref<string>>;
  now: Readonly<Ref<number>>;
  busy: Readonly<Ref<boolean>>;
  writes: Readonly<Ref<boolean>>;
  owners: () => Promise<string[]>;
  takeItem: (item: { id: string; version: number }, step: ItemStep) => Promise<boolean>;
  /** Where what was done about it is told. */
  historyOf?: (item: OpenItemView) => RouteLocationRaw;
}
