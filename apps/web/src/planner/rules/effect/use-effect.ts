import { onScopeDispose, shallowRef, watch } from 'vue';
import { addDays } from '@zhiban/time';
import type { Policy, RosterView } from '@zhiban/wire';
import type { DaysSpan } from '@zhiban/workforce-roster';
import { useAct } from '../../../platform/use-loaded';
import { rosterApi } from '../../board/store/roster-api';
import { EffectCourt, type Effect } from './effect-court';
import { rosterAround } from './roster-around';

/** What is judged between two frames. */
const sliceMs = 8;
const restMs = 300;
const days = 28;

export interface EffectAsked {
  from: string;
  before: Policy;
  after: Policy;
}

/** Judges the draft by the rules in force and by those of the form, and follows the form from then on. */
export function useEffect(asked: () => EffectAsked | null) {
  const effect = shallowRef<Effect | null>(null);
  const view = shallowRef<RosterView | null>(null);
  const span = shallowRef<DaysSpan | null>(null);
  const progress = shallowRef<{ done: number; all: number } | null>(null);
  const shown = shallowRef(false);
  let round = 0;
  let timer = 0;

  const act = useAct(async (mine: number, anew: boolean) => {
    const now = asked();
    if (!now) return;
    const wanted = { first: now.from, last: addDays(now.from, days - 1) };
    span.value = wanted;
    const both = { versions: [...now.before.versions, ...now.after.versions] };
    const loaded = await rosterAround(wanted, both, anew ? fresh : look);
    if (mine !== round) return;
    view.value = loaded;
    await judged(new EffectCourt({ view: loaded, days: wanted, before: now.before, after: now.after }), mine);
  });

  async function judged(court: EffectCourt, mine: number): Promise<void> {
    for (let isLeft = true; isLeft;) {
      const until = performance.now() + sliceMs;
      do isLeft = court.next();
      while (isLeft && performance.now() < until);
      progress.value = court.progress;
      await new Promise((go) => setTimeout(go));
      if (mine !== round) return;
    }
    progress.value = null;
    effect.value = court.result();
  }

  const seen = new Map<string, Promise<RosterView>>();
  /** The form changes more often than the roster. */
  function look(wanted: DaysSpan): Promise<RosterView> {
    const key = `${wanted.first} ${wanted.last}`;
    const known = seen.get(key) ?? rosterApi.view(wanted);
    seen.set(key, known);
    known.catch(() => seen.delete(key));
    return known;
  }
  const fresh = (wanted: DaysSpan): Promise<RosterView> => {
    seen.delete(`${wanted.first} ${wanted.last}`);
    return look(wanted);
  };

  function show(anew = true): void {
    shown.value = true;
    round += 1;
    void act.run(round, anew);
  }
  watch(asked, () => {
    effect.value = null;
    progress.value = null;
    round += 1;
    window.clearTimeout(timer);
    if (shown.value) timer = window.setTimeout(() => show(false), restMs);
  });
  onScopeDispose(() => {
    round += 1;
    window.clearTimeout(timer);
  });
  return { effect, view, span, progress, shown, show, problem: act.problem, busy: act.busy };
}
