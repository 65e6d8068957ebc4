/** A seat whose after-call work ends by itself at `at`. */
export interface Expiry {
  at: number;
  seat: string;
}

const before = (a: Expiry, b: Expiry): boolean => a.at < b.at || (a.at === b.at && a.seat < b.seat);

/** Adds to a binary heap whose first entry is the earliest. */
export function pushExpiry(heap: Expiry[], entry: Expiry): void {
  let hole = heap.length;
  heap.push(entry);
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = heap[parent];
    if (!above || !before(entry, above)) break;
    heap[hole] = above;
    hole = parent;
  }
  heap[hole] = entry;
}

/** Takes the earliest entry if it is due. */
export function popDue(heap: Expiry[], now: number): Expiry | null {
  const first = heap[0];
  if (!first || first.at > now) return null;
  const last = heap.pop();
  if (last && last !== first) sink(heap, last);
  return first;
}

function sink(heap: Expiry[], entry: Expiry): void {
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    const left = heap[child];
    if (!left) break;
    const right = heap[child + 1];
    const smaller = right && before(right, left) ? right : left;
    if (smaller === right) child += 1;
    if (!before(smaller, entry)) break;
    heap[hole] = smaller;
    hole = child;
  }
  heap[hole] = entry;
}
