import { addDays } from '@zhiban/time';
import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import type { LeaveEnd, LeaveJudged, LeavePiece, LeaveView, MyLeave } from '@zhiban/wire';
import { forbiddenLeave, isPartOf } from '@zhiban/workforce-requests';
import { useAct, useLoaded } from '../platform/use-loaded';
import { newId } from '../requests/new-id';
import { leaveApi } from './leave-api';
import { countedDays, fitted, isBackward, pieceOf, replaced, samePieces, toggled } from './pieces';

const settleMs = 350;
/** So many days of the roster are told at once, and so many pieces are one request. */
const daysAtOnce = 60;
const mostPieces = 200;

/**
 * Leave as it is put together or changed. Nothing that was chosen or typed goes before it is sent. `person`: on whose behalf;
 * `null`: the reader's own.
 */
export function useLeaveForm(mine: MyLeave, of: LeaveView | null, person: string | null = null) {
  const id = newId();
  const code = shallowRef(of?.type ?? mine.types[0]?.code ?? '');
  const pieces = shallowRef<LeavePiece[]>(of?.pieces ?? []);
  const sudden = shallowRef(of?.sudden ?? false);
  const reason = shallowRef(of?.reason ?? '');
  /** Somebody was there before: how it stands now. */
  const overtaken = shallowRef<LeaveView | null>(null);
  const type = computed(() => mine.types.find((one) => one.code === code.value) ?? null);
  const balance = computed(() => mine.balances.find((one) => one.type === code.value) ?? null);
  const asked = computed(() => ({ type: code.value, pieces: pieces.value, sudden: sudden.value }));
  const askable = computed(() => pieces.value.length > 0 && !pieces.value.some(isBackward));

  const preview = useLoaded(async (): Promise<LeaveJudged | null> => {
    if (!askable.value) return null;
    const end = await leaveApi.preview({ ...asked.value, for: person, certificates: 0, of: of?.id ?? null });
    return end.done === 'hindered' ? end.judged : null;
  });
  const judged = preview.value;
  /** The rules have not answered what is chosen now. */
  const pending = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => preview.load().finally(() => (pending.value = preview.loading.value));
  watch(
    asked,
    () => {
      pending.value = true;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), settleMs);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));

  const send = useAct(async (): Promise<LeaveEnd> => {
    const words = { ...asked.value, reason: reason.value.trim() };
    const end = await (of
      ? leaveApi.edit(of.id, { ...words, version: of.version })
      : leaveApi.file({ ...words, id, for: person }));
    if (end.done === 'hindered') judged.value = end.judged;
    overtaken.value = end.done === 'overtaken' ? end.leave : null;
    return end;
  });

  /** All days of a span that use up leave. */
  const fill = useAct(async (first: string, last: string) => {
    const found: string[] = [];
    const { counts = 'calendar-days' } = type.value ?? {};
    for (let from = first; from <= last && found.length < mostPieces; from = addDays(from, daysAtOnce)) {
      const to = addDays(from, daysAtOnce - 1);
      const { days, shifts } = await leaveApi.roster(from, to < last ? to : last);
      found.push(...countedDays(days, new Set(shifts.map(({ date }) => date)), counts));
    }
    const known = new Set(pieces.value.map(({ date }) => date));
    const more = found.filter((date) => !known.has(date)).map((date) => pieceOf(date, 'day'));
    pieces.value = [...pieces.value, ...more].slice(0, mostPieces).sort((a, b) => (a.date < b.date ? -1 : 1));
  });

  function choose(next: string): void {
    code.value = next;
    const { unit = 'day', afterwardsWorkingDays = null } = type.value ?? {};
    pieces.value = fitted(pieces.value, unit);
    if (afterwardsWorkingDays === null) sudden.value = false;
  }

  return {
    ...{
      code,
      type,
      pieces,
      sudden,
      reason,
      balance,
      askable,
      judged,
      pending,
      overtaken,
      preview,
      send,
      fill,
      choose,
    },
    /** What of it nobody may approve. */
    forbidden: computed(() => (judged.value ? forbiddenLeave(judged.value) : [])),
    toggle: (date: string) => (pieces.value = toggled(pieces.value, date)),
    remove: (at: number) => (pieces.value = pieces.value.filter((_, i) => i !== at)),
    replace: (at: number, piece: LeavePiece) => (pieces.value = replaced(pieces.value, at, piece)),
    setSudden: (on: boolean) => (sudden.value = on),
    setReason: (words: string) => (reason.value = words),
    /** Of a request that is changed: whether it asks for nothing new, so that its place and notice stay. */
    keepsPlace: computed(() => of !== null && code.value === of.type && isPartOf(pieces.value, of.pieces)),
    unchanged: computed(
      () =>
        of !== null &&
        code.value === of.type &&
        sudden.value === of.sudden &&
        reason.value.trim() === of.reason &&
        samePieces(pieces.value, of.pieces),
    ),
  };
}
export type LeaveForm = ReturnType<typeof useLeaveForm>;
