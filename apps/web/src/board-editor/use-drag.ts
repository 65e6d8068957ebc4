import { shallowRef } from 'vue';
import type { BoardFile, BoardTile } from '@zhiban/wire';
import { grid, stepX, stepY } from '../board/grid-places';
import { mayStand, placed, placeOf } from './layout-edit';

export interface Drag {
  id: string;
  /** Where the tile would come to stand, on the grid. */
  place: Pick<BoardTile, 'x' | 'y' | 'w' | 'h'>;
  allowed: boolean;
}

const bounded = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most);

/** Moving and resizing by pointer: snaps to the grid, shows where it may not stand, and returns what was refused. */
export function useDrag(file: () => BoardFile | null, scale: () => number, edit: (next: BoardFile | null) => boolean) {
  const drag = shallowRef<Drag | null>(null);

  function begin(event: PointerEvent, tile: BoardTile, how: 'move' | 'size'): void {
    if (event.button !== 0) return;
    const held = event.currentTarget as HTMLElement;
    held.setPointerCapture(event.pointerId);
    const from = placeOf(tile);
    const follow = (to: PointerEvent) => {
      const dx = Math.round((to.clientX - event.clientX) / scale() / stepX);
      const dy = Math.round((to.clientY - event.clientY) / scale() / stepY);
      const place = how === 'move' ? movedTo(from, dx, dy) : sizedTo(from, dx, dy);
      const tiles = file()?.tiles ?? [];
      drag.value = { id: tile.id, place, allowed: mayStand(tiles, tile.id, place) };
    };
    const end = () => {
      held.removeEventListener('pointermove', follow);
      held.removeEventListener('pointerup', drop);
      held.removeEventListener('pointercancel', end);
      drag.value = null;
    };
    const drop = () => {
      const now = file();
      if (drag.value?.allowed && now) edit(placed(now, tile.id, drag.value.place));
      end();
    };
    held.addEventListener('pointermove', follow);
    held.addEventListener('pointerup', drop);
    held.addEventListener('pointercancel', end);
  }
  return { drag, begin };
}

const movedTo = ({ x, y, w, h }: Drag['place'], dx: number, dy: number): Drag['place'] => ({
  x: bounded(x + dx, 0, grid.columns - w),
  y: bounded(y + dy, 0, grid.rows - h),
  w,
  h,
});

const sizedTo = ({ x, y, w, h }: Drag['place'], dx: number, dy: number): Drag['place'] => ({
  x,
  y,
  w: bounded(w + dx, 1, grid.columns - x),
  h: bounded(h + dy, 1, grid.rows - y),
});
