import { computed, type ShallowRef } from 'vue';
import { dayAt } from '@zhiban/time';
import { useTexts } from '../../../platform/i18n';
import { atTick } from '../book/at-tick';
import type { PlannedOf } from '../cover/service-of-line';
import { axisHeight, paintAxis } from '../paint/paint-axis';
import { coverHeight, paintCover, topOf } from '../paint/paint-cover';
import { paintRows } from '../paint/paint-rows';
import type { Palette } from '../paint/palette';
import type { RowsScene } from '../paint/rows-scene';
import { useSceneWords } from './use-scene-words';
import type { Stage } from './use-stage';
import { absencesIn, restsOf } from './stage-scene';
import { contextOf } from './use-stage-view';

type Canvas = Readonly<ShallowRef<HTMLCanvasElement | null>>;
const nothingLifted: ReadonlySet<string> = new Set();

/** The three canvases of the board, each painted for what is in sight. */
export function usePainter(stage: Stage, canvases: { rows: Canvas; axis: Canvas; cover: Canvas }) {
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

  function rowsScene(): RowsScene {
    const { desk } = props;
    return {
      ...{ ...shown(), height: size.height, scrollY: scroll.y },
      ...{ rows: props.rows, shifts: desk.book.shown, now: props.now, chosen: props.chosen },
      absencesOf: absencesIn(desk),
      lookOf: words.lookOf.value,
      dayShade: words.shades.value,
      marksOf: (id) => desk.watch.markOf(id),
      isUnpublished: (id) => desk.unpublished.has(id),
      words: words.paintWords.value,
      ghosts: held.value?.ghosts ?? [],
      lifted: held.value?.lifted ?? nothingLifted,
      handAt: held.value?.reach.person ?? null,
      rests: rests.value,
    };
  }

  function axis(ctx: CanvasRenderingContext2D, palette: Palette): void {
    const { from, to, days } = scale.value;
    const today = props.now < from || props.now >= to ? -1 : dayAt(days, props.now);
    paintAxis(ctx, { ...shown(), dayTexts: words.axisTexts.value, dayShade: words.shades.value, today }, palette);
  }

  function cover(ctx: CanvasRenderingContext2D, palette: Palette): void {
    const line = { ...shown(), line: props.line, after: afters.value?.get(props.line) ?? null, most: most.value };
    const { service } = props;
    const serviceAt = service && ((interval: number) => service.at(interval, planned));
    paintCover(ctx, { ...line, serviceAt, serviceTarget: service?.target ?? 0 }, palette);
  }

  /** Whether there was anything to paint on. */
  function paint(): boolean {
    const palette = stage.colours();
    const { width, height } = size;
    if (!palette || !canvases.rows.value || !canvases.axis.value || !canvases.cover.value || width === 0) return false;
    const onRows = contextOf(canvases.rows.value, width, height);
    if (onRows) paintRows(onRows, rowsScene(), palette);
    const onAxis = contextOf(canvases.axis.value, width, axisHeight);
    if (onAxis) axis(onAxis, palette);
    const onCover = contextOf(canvases.cover.value, width, coverHeight);
    if (onCover) cover(onCover, palette);
    return true;
  }
  return { paint, afters, most };
}
