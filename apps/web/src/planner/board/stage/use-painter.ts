import { computed, type ShallowRef } from 'vue';
import { dayAt } from '@zhiban/time';
import { useTexts } from '../../../platform/i18n';
import { atTick } from '../book/at-tick';
import type { PlannedOf } from '../cover/service-of-line';
import { axisHeight, paintAxis } from '../paint/paint-axis';
import { coverHeight, paintCover, topOf } from '../paint/paint-cover';
import { paintHand } from '../paint/paint-hand';
import { paintRows } from '../paint/paint-rows';
import type { Palette } from '../paint/palette';
import type { RowsScene, RowsView } from '../paint/rows-scene';
import { onChange } from './on-change';
import { useSceneWords } from './use-scene-words';
import type { Stage } from './use-stage';
import { absencesIn, restsOf } from './stage-scene';
import { contextOf } from './use-stage-view';

type Canvas = Readonly<ShallowRef<HTMLCanvasElement | null>>;
const nothingLifted: ReadonlySet<string> = new Set();

/** The canvases of the board, each painted for what is in sight, and only when something on it has changed. */
export function usePainter(stage: Stage, canvases: { rows: Canvas; hand: Canvas; axis: Canvas; cover: Canvas }) {
  const { props, size, scroll, scale, held } = stage;
  const { t, language } = useTexts();
  const words = useSceneWords(stage);
  const rests = computed(() => {
    const verdict = held.value?.verdict;
    return verdict ? restsOf(verdict, props.desk, t, language.value) : [];
  });
  /** The cover to which letting go would lead. */
  const afters = computed(() => {
    const verdict = held.value?.verdict;
    if (!verdict) return null;
    const read = new Set([props.line, ...(props.service?.lines ?? [])]);
    return new Map([...read].map((line) => [line, props.desk.cover.after(line, verdict.changes)]));
  });
  const planned: PlannedOf = (line) => afters.value?.get(line) ?? line.planned;
  const most = computed(() => atTick(props.tick, topOf(props.line)));
  const shown = () => ({ scale: scale.value, width: size.width, scrollX: scroll.x });

  const [rowsChanged, handChanged, axisChanged, coverChanged] = [onChange(), onChange(), onChange(), onChange()];

  const rowsView = (): RowsView => ({
    ...{ ...shown(), height: size.height, scrollY: scroll.y },
    ...{ rows: props.rows, words: words.paintWords.value },
  });

  function rowsScene(): RowsScene {
    const { desk } = props;
    return {
      ...{ ...rowsView(), shifts: desk.book.shown, now: props.now, chosen: props.chosen },
      absencesOf: absencesIn(desk),
      lookOf: words.lookOf.value,
      dayShade: words.shades.value,
      marksOf: (id) => desk.watch.markOf(id),
      isUnpublished: (id) => desk.unpublished.has(id),
      lifted: held.value?.lifted ?? nothingLifted,
    };
  }

  function hand(place: HTMLCanvasElement, palette: Palette): void {
    const { value } = held;
    if (!value) return;
    const { reach, ghosts } = value;
    const ctx = contextOf(place, size.width, size.height, true);
    if (ctx) paintHand(ctx, { ...rowsView(), ghosts, handAt: reach.person, rests: rests.value }, palette);
  }

  function rows(place: HTMLCanvasElement, palette: Palette): void {
    const ctx = contextOf(place, size.width, size.height);
    if (ctx) paintRows(ctx, rowsScene(), palette);
  }

  function axis(place: HTMLCanvasElement, palette: Palette): void {
    const ctx = contextOf(place, size.width, axisHeight);
    if (!ctx) return;
    const { from, to, days } = scale.value;
    const today = props.now < from || props.now >= to ? -1 : dayAt(days, props.now);
    paintAxis(ctx, { ...shown(), dayTexts: words.axisTexts.value, dayShade: words.shades.value, today }, palette);
  }

  function cover(place: HTMLCanvasElement, palette: Palette): void {
    const ctx = contextOf(place, size.width, coverHeight);
    if (!ctx) return;
    const line = { ...shown(), line: props.line, after: afters.value?.get(props.line) ?? null, most: most.value };
    const { service } = props;
    const serviceAt = service && ((interval: number) => service.at(interval, planned));
    paintCover(ctx, { ...line, serviceAt, serviceTarget: service?.target ?? 0 }, palette);
  }

  /** Whether there was anything to paint on. */
  function paint(): boolean {
    const palette = stage.colours();
    const { width, height } = size;
    const [onRows, onHand, onAxis, onCover] = [canvases.rows, canvases.hand, canvases.axis, canvases.cover];
    if (!palette || !onRows.value || !onHand.value || !onAxis.value || !onCover.value || width === 0) return false;
    const view = [palette, window.devicePixelRatio, width, scale.value, scroll.x, props.desk, props.now];
    const about = [...view, props.tick, height, scroll.y, props.rows, words.paintWords.value];
    const lifted = [...(held.value?.lifted ?? nothingLifted)].join();
    if (rowsChanged([...about, props.chosen, words.lookOf.value, lifted])) rows(onRows.value, palette);
    if (handChanged([...about, held.value, held.value?.reach.person])) hand(onHand.value, palette);
    if (axisChanged([...view, words.axisTexts.value])) axis(onAxis.value, palette);
    if (coverChanged([...view, props.tick, props.line, afters.value, props.service])) cover(onCover.value, palette);
    return true;
  }
  return { paint, afters, most };
}
