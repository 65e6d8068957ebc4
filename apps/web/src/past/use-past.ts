import { computed, onScopeDispose, shallowRef } from 'vue';
import type {
  Answer,
  BoardKey,
  ExplainedFigure,
  ExplainFigure,
  PastJoined,
  PastPace,
  PastProgress,
  PastSpeed,
  PastStroke,
  Problem,
} from '@zhiban/wire';
import { wallSocket } from '../platform/socket';
import { applyStroke, heldFrom, judgeStroke, type Held } from '../wallboard/board-sync';
import { feedingSources, healthOf, type Health } from '../wallboard/staleness';
import { usePastClock } from './past-clock';

export interface PastPlace {
  board: BoardKey;
  at: number;
  speed: PastSpeed;
}

/** A day without marks is told from its beginning, which may take its time; progress is told meanwhile. */
const patienceMs = 180_000;

/** The store of a past: opens moments, plays on by strokes, and says how far a replay is. */
export function usePast(settled: (place: PastPlace) => void) {
  const socket = wallSocket();
  const clock = usePastClock();
  const held = shallowRef<Held | null>(null);
  const pace = shallowRef<PastPace>({ speed: 0, caughtUp: false });
  /** Part of the replay that is done; `null`: nothing is on its way. */
  const share = shallowRef<number | null>(null);
  const refusal = shallowRef<Problem | null>(null);
  /** The server is not heard: the past stands still until it is. */
  const lost = shallowRef(false);
  let wanted: PastPlace | null = null;
  let round = 0;

  function paceOf({ speed, caughtUp }: PastPace): void {
    if (pace.value.speed !== speed || pace.value.caughtUp !== caughtUp) pace.value = { speed, caughtUp };
  }

  function ask(): void {
    if (!wanted) return;
    const mine = ++round;
    share.value = 0;
    refusal.value = null;
    clock.stand(held.value ? clock.now() : wanted.at, 0);
    if (!socket.connected) return;
    socket.timeout(patienceMs).emit('past:open', wanted, (late, answer?: Answer<PastJoined>) => {
      if (mine !== round) return;
      share.value = null;
      if (answer?.ok) settle(answer.value);
      else if (answer) refusal.value = answer.problem;
      else if (late && socket.connected) ask();
    });
  }

  function settle(joined: PastJoined): void {
    held.value = heldFrom(joined);
    paceOf(joined);
    clock.stand(joined.at, joined.speed);
    if (wanted) settled({ ...wanted, at: joined.at });
  }

  function turnTo(change: Partial<PastPlace>): void {
    const place = { ...(wanted ?? { board: 'centre', at: 0, speed: 0 as PastSpeed }), ...change };
    wanted = { ...place, at: Math.round(change.at ?? (share.value === null ? clock.now() : place.at)) };
    ask();
  }

  function receive(stroke: PastStroke): void {
    const before = held.value;
    if (!before || share.value !== null || stroke.epoch !== before.epoch || !wanted) return;
    if (judgeStroke(before, stroke) !== 'apply') return turnTo({});
    held.value = applyStroke(before, stroke);
    wanted = { ...wanted, at: stroke.at, speed: stroke.speed };
    paceOf(stroke);
    clock.stand(stroke.at, stroke.speed);
    if (stroke.speed === 0) settled(wanted);
  }

  function setSpeed(speed: PastSpeed): void {
    if (!wanted) return;
    const at = share.value === null ? Math.round(clock.now()) : wanted.at;
    wanted = { ...wanted, speed, at };
    if (share.value !== null) return ask();
    socket.timeout(5000).emit('past:speed', { speed }, (late, answer?: Answer<PastPace>) => {
      if (late || !answer?.ok) return ask();
      paceOf(answer.value);
      clock.stand(clock.now(), answer.value.speed);
      if (wanted && speed === 0) settled(wanted);
    });
  }

  /** What was divided by what at that moment; `null`: no answer. */
  function explain(asked: Omit<ExplainFigure, 'board'>): Promise<ExplainedFigure | null> {
    const board = wanted?.board;
    if (!socket.connected || !board) return Promise.resolve(null);
    return new Promise((resolve) => {
      socket
        .timeout(3000)
        .emit('past:explain', { board, ...asked }, (late, answer?: Answer<ExplainedFigure>) =>
          resolve(!late && answer?.ok ? answer.value : null),
        );
    });
  }

  /** Of the past only what was not linked then is missing: nothing in it grows old. */
  const health = computed((): Health => {
    const shown = held.value;
    if (!shown) return { sources: {}, whole: null };
    const line = { connected: true, catchingUp: false, silentMs: 0, lastAt: shown.at };
    return healthOf(feedingSources(shown.picture), shown.fresh, shown.at, line);
  });

  /** The server did not let us in: it says why in `data`. */
  function refused(error: Error & { data?: Problem }): void {
    if (error.data) refusal.value = error.data;
  }

  function cutOff(): void {
    lost.value = true;
    if (wanted && share.value === null) wanted = { ...wanted, at: Math.round(clock.now()) };
    clock.stand(wanted?.at ?? clock.now(), 0);
  }

  function connected(): void {
    lost.value = false;
    ask();
  }

  const progress = ({ share: done }: PastProgress) => {
    if (share.value !== null) share.value = done;
  };
  socket.on('connect', connected);
  socket.on('connect_error', refused);
  socket.on('disconnect', cutOff);
  socket.on('past:stroke', receive);
  socket.on('past:progress', progress);
  if (!socket.connected) socket.connect();
  onScopeDispose(() => {
    round += 1;
    socket.off('connect', connected);
    socket.off('connect_error', refused);
    socket.off('disconnect', cutOff);
    socket.off('past:stroke', receive);
    socket.off('past:progress', progress);
    if (socket.connected) socket.emit('past:close', {}, () => undefined);
  });

  const wantedAt = () => wanted?.at ?? clock.now();
  return { held, pace, share, refusal, lost, health, clock, wantedAt, turnTo, setSpeed, explain };
}
