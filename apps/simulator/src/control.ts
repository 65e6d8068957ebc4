import { createInterface } from 'node:readline';
import type { LiveFloor } from './floor/live-floor';

/** What can be asked of a running simulator, a JSON object per line on stdin: `{"do":"burst","queue":"credit-card"}`. */
const orders: Readonly<Record<string, (floor: LiveFloor, order: Record<string, unknown>) => void>> = {
  drop: (floor, { ms }) => floor.drop(typeof ms === 'number' && ms >= 0 && ms <= 600_000 ? ms : undefined),
  freeze: (floor) => floor.freeze(),
  thaw: (floor) => floor.thaw(),
  burst: (floor, { queue, minutes }) =>
    floor.burst(String(queue), typeof minutes === 'number' && minutes > 0 && minutes <= 60 ? minutes : undefined),
  restart: (floor) => floor.restart(),
  garbage: (floor) => floor.garbage(),
};

/** Obeys one line. Returns the answer: what was done, or why not. */
export function obey(floor: LiveFloor, line: string): { done: string } | { refused: string } {
  try {
    const order: unknown = JSON.parse(line);
    if (typeof order !== 'object' || order === null || !('do' in order)) return { refused: 'an order has a "do"' };
    const name = String(order.do);
    const act = Object.hasOwn(orders, name) ? orders[name] : undefined;
    if (!act) return { refused: `no order "${name}"` };
    act(floor, { ...order });
    return { done: name };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Obeys stdin line by line and answers on stdout. The end of stdin is the end of the one who gave the orders. */
export function takeOrders(floor: LiveFloor, atEnd: () => void): void {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    if (line.trim() !== '') process.stdout.write(`${JSON.stringify(obey(floor, line))}\n`);
  });
  lines.on('close', atEnd);
}
