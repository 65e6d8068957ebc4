/**
 * A wall clock that never goes back. While the wall clock stands behind (somebody set it back), time runs on at the
 * steady clock's pace until the wall clock has caught up. Both clocks in ms.
 */
export function monotoneClock(wall: () => number, steady: () => number): () => number {
  let last = -Infinity;
  let lastSteady = 0;
  return () => {
    const now = Math.floor(wall());
    const pace = steady();
    const next = now >= last ? now : Math.floor(last + Math.max(0, pace - lastSteady));
    if (next > last || last === -Infinity) {
      last = next;
      lastSteady = pace;
    }
    return last;
  };
}
