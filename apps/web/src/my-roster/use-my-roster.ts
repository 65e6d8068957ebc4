import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import type { MyRoster, RosterNotice } from '@zhiban/wire';
import { ask } from '../platform/http';
import { joinSocket } from '../platform/held-socket';
import { wallSocket } from '../platform/socket';
import { keepLoaded, useLoaded } from '../platform/use-loaded';
import { spanOf, stepped, type RosterView } from './roster-days';
import { readNotices } from './unseen';

interface Read {
  roster: MyRoster;
  notices: RosterNotice[];
  /** By the clock of this page, which may be wrong. */
  readAt: number;
}

const pollMs = 60_000;

/** One's own shifts of a week or month; what is published meanwhile comes by itself. */
export function useMyRoster() {
  const view = shallowRef<RosterView>('week');
  /** `null`: today, whatever day that is where the centre is. */
  const chosen = shallowRef<string | null>(null);
  const today = shallowRef(new Date().toISOString().slice(0, 10));
  const date = computed(() => chosen.value ?? today.value);
  const span = computed(() => spanOf(view.value, date.value));
  const read = useLoaded(async (): Promise<Read> => {
    const { first, last } = span.value;
    const path = `/api/v1/my-roster?first=${first}&last=${last}`;
    const [roster, notices] = await Promise.all([ask<MyRoster>('GET', path), readNotices()]);
    return { roster, notices, readAt: Date.now() };
  });
  keepLoaded(read, pollMs);
  watch(read.value, (found) => {
    if (found) today.value = found.roster.today;
  });
  watch(
    () => `${span.value.first} ${span.value.last}`,
    () => void read.load(),
  );
  const tick = shallowRef(Date.now());
  const timer = setInterval(() => (tick.value = Date.now()), 10_000);
  onScopeDispose(() => clearInterval(timer));
  listen(() => void read.load());

  return {
    ...{ view, date, span, today },
    roster: computed(() => read.value.value?.roster ?? null),
    notices: computed(() => read.value.value?.notices ?? []),
    problem: read.problem,
    loading: read.loading,
    load: read.load,
    /** The server's clock. */
    now: computed(() => {
      const found = read.value.value;
      return found ? found.roster.at + Math.max(0, tick.value - found.readAt) : tick.value;
    }),
    go: (by: -1 | 1) => (chosen.value = stepped(view.value, date.value, by)),
    goTo: (day: string | null) => (chosen.value = day),
  };
}

/** Hears of each publication that concerns the reader; without a connection the page asks from time to time. */
function listen(heard: () => void): void {
  const socket = wallSocket();
  socket.on('my-roster:changed', heard);
  const leave = joinSocket(() => {
    socket.emit('my-roster:join', {}, () => undefined);
    heard();
  });
  onScopeDispose(() => {
    socket.off('my-roster:changed', heard);
    leave();
  });
}
