import { computed, onScopeDispose, shallowRef } from 'vue';
import type { DraftStep, RosterEdit, RosterEditEnd, Shift, ShiftPattern } from '@zhiban/wire';
import type { Refusal } from '../../../platform/http';
import { useSession } from '../../../platform/session';
import { useLoaded } from '../../../platform/use-loaded';
import { atTick } from '../book/at-tick';
import { judgeDrag, type DragVerdict } from '../hand/judge-drag';
import { openDesk, type Desk } from './desk';
import { joinLive } from './live-roster';
import { rosterApi, type RosterDays } from './roster-api';
import { SaveLine, type Errand } from './save-line';

export type Turn = 'undo' | 'redo';

/** Something that the planner has to be told. */
export type News =
  | { kind: 'stale'; by: string | null; at: number | null; mine: Shift | null; now: Shift | null }
  | { kind: 'hindered'; end: Extract<RosterEditEnd, { done: 'hindered' }>; edit: RosterEdit | null; turn: Turn | null }
  | { kind: 'impossible'; code: string }
  | { kind: 'refused'; detail: string }
  | { kind: 'others'; by: string; shifts: number }
  | { kind: 'published'; by: string; shifts: number; people: number };

const sliceMs = 5;
/** Safari knows no idle time. */
const whenIdle = (run: () => void): unknown =>
  'requestIdleCallback' in window ? window.requestIdleCallback(run) : setTimeout(run, 16);

/** The draft of some days: loaded, kept up with everybody's steps, edited at once and saved behind it. */
export function useRoster(days: () => RosterDays) {
  const { user } = useSession();
  const desk = shallowRef<Desk | null>(null);
  /** One more with everything that has to be painted anew. */
  const tick = shallowRef(0);
  const news = shallowRef<News | null>(null);
  const held = shallowRef(false);
  const undo = shallowRef<readonly string[]>([]);
  const redo = shallowRef<readonly string[]>([]);
  const patterns = shallowRef<readonly ShiftPattern[]>([]);
  const sent = new Map<string, RosterEdit>();
  const turning = new Map<string, Turn>();
  const waiting = computed(() => atTick(tick.value, desk.value?.book.pending.length ?? 0));
  let strokes: DraftStep[] = [];

  const line = new SaveLine({ ended, refused, held: (isHeld) => (held.value = isHeld) });
  const loaded = useLoaded(async () => {
    const wanted = days();
    await live.join(wanted);
    const view = await rosterApi.view(wanted);
    desk.value = openDesk(view, wanted, user.value?.grants ?? [], painted);
    [undo.value, redo.value] = [view.undo, view.redo];
    for (const step of strokes) receive(step);
    strokes = [];
    painted();
    return view;
  });
  const live = joinLive({
    stroke: (step) => (loaded.loading.value ? strokes.push(step) : receive(step)),
    published: ({ publication }) => {
      const { by, shifts, people } = publication;
      if (by !== user.value?.name) news.value = { kind: 'published', by, shifts, people };
      void reload();
    },
    worldChanged: () => void reload(),
    joined: ({ revision }) => {
      void line.run();
      if (desk.value && !loaded.loading.value && revision > desk.value.book.revision) void reload();
    },
  });
  onScopeDispose(() => live.leave());
  rosterApi.patterns().then(
    (found) => ((patterns.value = found), painted()),
    () => undefined,
  );

  function painted(): void {
    tick.value += 1;
    watchOn();
  }

  /** Edits on their way are answered first: a view that is loaded anew does not know them. */
  async function reload(): Promise<void> {
    outdated = line.length > 0;
    await (outdated ? line.run() : loaded.load());
  }
  let outdated = false;
  const rest = () => void (outdated && line.length === 0 && reload());

  let resting = false;
  /** Judges everybody in the pauses between frames. */
  function watchOn(): void {
    if (resting || !desk.value?.watch.isBusy) return;
    resting = true;
    whenIdle(() => {
      resting = false;
      const until = performance.now() + sliceMs;
      const isLeft = desk.value?.watch.work(() => performance.now() >= until);
      if (isLeft) watchOn();
      else tick.value += 1;
    });
  }

  function receive(step: DraftStep): void {
    const { value } = desk;
    if (!value) return;
    for (const taken of value.book.receive(step)) {
      value.overrides.push(...taken.overrides);
      if (taken.by !== user.value?.name) news.value = { kind: 'others', by: taken.by, shifts: taken.changes.length };
    }
    if (value.book.hasGap) window.setTimeout(() => desk.value?.book.hasGap && void reload(), 1500);
    painted();
  }

  function ended({ id }: Errand, end: RosterEditEnd): void {
    const edit = sent.get(id) ?? null;
    sent.delete(id);
    const turned = turning.get(id) ?? null;
    turning.delete(id);
    if (end.done === 'saved') {
      receive(end.step);
      if (end.step.kind === 'edit') [undo.value, redo.value] = [[id, ...undo.value], []];
      return rest();
    }
    const mine = takeBack(id);
    if (end.done === 'stale') {
      desk.value?.book.correct(end.shifts);
      const first = end.shifts.find(({ version }) => version > 0) ?? end.shifts[0];
      news.value = { kind: 'stale', by: first?.by ?? null, at: first?.at ?? null, mine, now: first?.shift ?? null };
    } else
      news.value =
        end.done === 'hindered'
          ? { kind: 'hindered', end, edit, turn: turned }
          : { kind: 'impossible', code: end.code };
    painted();
    rest();
  }

  function refused({ id }: Errand, { problem }: Refusal): void {
    sent.delete(id);
    turning.delete(id);
    takeBack(id);
    news.value = { kind: 'refused', detail: problem.detail };
    painted();
    rest();
  }

  /** The shift as it was meant to become. */
  function takeBack(id: string): Shift | null {
    const gone = desk.value?.book.drop(id) ?? [];
    line.leave(gone.map((edit) => edit.id));
    return gone[0]?.changes[0]?.after ?? null;
  }

  /** What the rule-book says to an edit; `null`: it cannot be done at all. */
  function judged(edit: RosterEdit): DragVerdict | null {
    const { value } = desk;
    const edited = value?.book.changesOf(edit);
    return value && edited?.ok ? judgeDrag(value.court, value.book.shown, edited.changes) : null;
  }

  /** Does an edit at once and saves it behind. */
  function edit(wanted: RosterEdit, reason: string | null = null): void {
    const id = crypto.randomUUID();
    const drafted = desk.value?.book.draft(id, wanted);
    if (!drafted) return;
    if (!drafted.ok) {
      news.value = { kind: 'impossible', code: drafted.refusal.code };
      return;
    }
    sent.set(id, wanted);
    line.add({ id, send: () => rosterApi.save({ id, edits: drafted.pending.edits, reason }) });
  }

  function turn(way: Turn, reason: string | null = null): void {
    const [from, to] = way === 'undo' ? [undo, redo] : [redo, undo];
    const [target] = from.value;
    if (!target) return;
    const id = crypto.randomUUID();
    turning.set(id, way);
    line.add({
      id,
      send: async () => {
        const end = await rosterApi.turn(target, way, { id, reason });
        if (end.done === 'saved')
          [from.value, to.value] = [from.value.filter((one) => one !== target), [target, ...to.value]];
        return end;
      },
    });
  }

  return {
    ...loaded,
    reload,
    desk,
    tick,
    news,
    held,
    undo,
    redo,
    waiting,
    patterns,
    judged,
    edit,
    turn,
    retry: () => line.run(),
  };
}
export type Roster = ReturnType<typeof useRoster>;
