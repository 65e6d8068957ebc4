import { inject, provide, type InjectionKey } from 'vue';
import type { FigureId, ShownFigure } from '@zhiban/wire';
import type { Limits } from './limit-severity';

/** A figure on a tile that its reader wants explained. It goes on living while it is open. */
export interface TileFigureRef {
  title: string;
  /** Whose figure it is, in words. */
  scope: string;
  window: string;
  read: () => ShownFigure | null;
  stale: () => boolean;
  limits: Limits;
  target: number | null;
  figure: FigureId;
}

export type ExplainTile = (figure: TileFigureRef, at: HTMLElement) => void;

const key: InjectionKey<ExplainTile> = Symbol('board');

export const provideExplain = (explain: ExplainTile): void => provide(key, explain);

export function useExplain(): ExplainTile {
  return inject(key, () => undefined);
}
