import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { Answer, BoardJoined, BoardKey, BoardStroke, ExplainedFigure, ExplainFigure, Problem } from '@zhiban/wire';
import { askDelayMs } from '../platform/ask-delay';
import { wallSocket } from '../platform/socket';
import { applyStroke, catchUp, judgeStroke, type Held } from './board-sync';
import { feedingSources, healthOf, sameHealth, type Health, type Line } from './staleness';
import { serverClock, type ServerClock } from './use-server-clock';

const earlyLimit = 64;
const beatMs = 250;

/** What a wall hangs up: a board as it is now, or as it was. */
export type BoardStore = Pick<ReturnType<typeof useBoard>, 'held' | 'health' | 'refusal' | 'explain'> & {
  clock: Pick<ServerClock, 'now' | 'second' | 'error'>;
};

/** The store of one board: joins, applies strokes, asks again when it lost count, and says what is too old to be shown. */
export function useBoard(board: Ref<BoardKey>) {
  const socket = wallSocket();
  const clock = serverClock(socket);
  const held = shallowRef<Held | null>(null);
  const health = shallowRef<Health>({ sources: {}, whole: null });
  const refusal = shallowRef<Problem | null>(null);
  let early: BoardStroke[] = [];
  let asking = false;
  let catchingUp = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let heardAt = performance.now();
  let round = 0;

  function judge(): void {
    const now = held.value;
    if (!now) return;
    const line: Line = {
      connected: socket.connected,
      catchingUp,
      silentMs: Math.max(performance.now() - heardAt, clock.now() - now.at - 1000),
      lastAt: now.at,
    };
    const next = healthOf(feedingSources(now.picture), now.fresh, clock.now(), line);
    if (!sameHealth(health.value, next)) health.value = next;
  }

  function askAgain(): void {
    if (retry !== null) return;
    retry = setTimeout(
      () => {
        retry = null;
        join();
      },
      askDelayMs(failures, Math.random()),
    );
    failures = Math.min(failures + 1, 6);
  }

  function settle(joined: BoardJoined): void {
    const next = catchUp(joined, early);
    early = [];
    if (!next) return askAgain();
    clock.hint(next.at);
    held.value = next;
    refusal.value = null;
    heardAt = performance.now();
    catchingUp = false;
    failures = 0;
    judge();
  }

  function join(): void {
    if (asking || !socket.connected) return;
    asking = true;
    early = [];
    const mine = ++round;
    socket.timeout(5000).emit('board:join', { board: board.value }, (late, answer?: Answer<BoardJoined>) => {
      if (mine !== round) return;
      asking = false;
      if (late || !answer) return askAgain();
      if (answer.ok) return settle(answer.value);
      refusal.value = answer.problem;
      askAgain();
    });
  }

  function loseCount(): void {
    catchingUp = true;
    judge();
    if (!asking) askAgain();
  }

  function receive(stroke: BoardStroke): void {
    if (stroke.board !== board.value) return;
    if (asking) {
      early.push(stroke);
      if (early.length > earlyLimit) early.shift();
      return;
    }
    const before = held.value;
    if (!before || catchingUp) return;
    const verdict = judgeStroke(before, stroke);
    if (verdict === 'included') return;
    if (verdict !== 'apply') return loseCount();
    heardAt = performance.now();
    clock.hint(stroke.at);
    held.value = applyStroke(before, stroke);
  }

  /** The server did not let us in: it says why in `data`. */
  function refused(error: Error & { data?: Problem }): void {
    if (error.data) refusal.value = error.data;
  }

  function connected(): void {
    asking = false;
    round += 1;
    failures = 0;
    catchingUp = held.value !== null;
    join();
  }

  function reset(next: BoardKey, before: BoardKey): void {
    if (socket.connected) socket.emit('board:leave', { board: before }, () => undefined);
    held.value = null;
    connected();
  }

  /** What was divided by what at this moment; `null`: no answer. */
  function explain(asked: Omit<ExplainFigure, 'board'>): Promise<ExplainedFigure | null> {
    if (!socket.connected) return Promise.resolve(null);
    return new Promise((resolve) => {
      socket
        .timeout(3000)
        .emit('figure:explain', { board: board.value, ...asked }, (late, answer?: Answer<ExplainedFigure>) =>
          resolve(!late && answer?.ok ? answer.value : null),
        );
    });
  }

  const beat = setInterval(judge, beatMs);
  const stopWaking = clock.onWake(loseCount);
  socket.on('connect', connected);
  socket.on('connect_error', refused);
  socket.on('disconnect', judge);
  socket.on('board:stroke', receive);
  watch(board, reset);
  if (socket.connected) connected();
  else socket.connect();

  onScopeDispose(() => {
    clearInterval(beat);
    if (retry !== null) clearTimeout(retry);
    stopWaking();
    round += 1;
    socket.off('connect', connected);
    socket.off('connect_error', refused);
    socket.off('disconnect', judge);
    socket.off('board:stroke', receive);
    if (socket.connected) socket.emit('board:leave', { board: board.value }, () => undefined);
  });

  return { held, health, refusal, clock, explain };
}
