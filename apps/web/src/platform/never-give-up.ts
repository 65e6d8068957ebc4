import { askDelayMs } from './ask-delay';
import type { WallSocket } from './socket';

/** socket.io gives up where the server itself refused or closed the connection. A board that still hangs here does not. */
export function neverGiveUp(line: WallSocket): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failures = 0;
  const again = () => {
    timer ??= setTimeout(
      () => {
        timer = null;
        if (line.hasListeners('board:stroke') || line.hasListeners('past:stroke')) line.connect();
      },
      askDelayMs(failures, Math.random()),
    );
    failures = Math.min(failures + 1, 6);
  };
  line.on('connect', () => (failures = 0));
  line.on('connect_error', () => !line.active && again());
  line.on('disconnect', () => !line.active && again());
}
