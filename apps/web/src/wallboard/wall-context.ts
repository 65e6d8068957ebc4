import { inject, provide, type InjectionKey, type ShallowRef } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { QueueId, SeatId } from '@zhiban/wire';
import type { BeyondBook } from './beyond';
import type { FigureRef } from './figure-facts';

/** What every tile may ask of the wall that it hangs on: the ticking second and the formula of a figure. */
export interface WallContext {
  /** Server clock in whole seconds. */
  second: Readonly<ShallowRef<number>>;
  phone: Readonly<ShallowRef<boolean>>;
  /** Pixels of the screen to one of the wall's own. */
  scale: Readonly<ShallowRef<number>>;
  explain: (figure: FigureRef, at: HTMLElement) => void;
  /** Where tiles say what of them is past its limit; absent where no strip tells it. */
  beyond?: BeyondBook;
  /** Where a queue has its own board, if not on the wall of now. */
  boardOf?: (queue: QueueId) => RouteLocationRaw;
  /** The wall shows an earlier moment: nothing on it calls out, and nobody can do anything about it. */
  past?: boolean;
  /** Where a queue, a seat or the whole floor (both `null`) is seen close by; absent: nobody here may go there. */
  closeBy?: (place: { queue: QueueId | null; seat: SeatId | null }) => RouteLocationRaw;
}

const key: InjectionKey<WallContext> = Symbol('wall');

export function provideWall(context: WallContext): void {
  provide(key, context);
}

export function useWall(): WallContext {
  const context = inject(key);
  if (!context) throw new Error('A tile needs a wall.');
  return context;
}
