const farEnough = 56;

/** A finger that goes sideways turns the page: to the left is later. */
export function useSwipe(turn: (by: -1 | 1) => void) {
  let begun: { x: number; y: number } | null = null;
  return {
    touchstart: (event: TouchEvent) => {
      const [touch] = event.touches;
      begun = touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    touchend: (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!begun || !touch) return;
      const [x, y] = [touch.clientX - begun.x, touch.clientY - begun.y];
      begun = null;
      if (Math.abs(x) >= farEnough && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
    },
  };
}
