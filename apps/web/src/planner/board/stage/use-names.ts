import { shallowRef, type ShallowRef } from 'vue';
import { useTexts } from '../../../platform/i18n';
import { rowHeight } from '../paint/rows-scene';
import type { NameRow } from './name-rows.vue';
import type { Stage } from './use-stage';
import { hoursSpan, nameRow } from './stage-scene';

/** The rows of names follow the canvas in the same frame; they are made anew only when other rows come into sight. */
export function useNames(stage: Stage, side: Readonly<ShallowRef<HTMLElement | null>>) {
  const { props, size, scroll, scale, held, focused } = stage;
  const { language } = useTexts();
  /** Held in an object, so that only the names are rendered anew and not the board around them. */
  const names = { rows: shallowRef<readonly NameRow[]>([]), first: shallowRef(0) };
  const known = new Map<string, NameRow>();
  let namesKey = '';
  let rowsKey = '';
  let lastRows = props.rows;

  function paintNames(): void {
    if (side.value) side.value.style.transform = `translateY(${-scroll.y}px)`;
    const first = Math.max(Math.floor(scroll.y / rowHeight) - 4, 0);
    const last = Math.ceil((scroll.y + size.height) / rowHeight) + 4;
    const span = hoursSpan(scale.value, props.zoom, scroll.x);
    const here = held.value?.reach.person ?? focused.value?.person ?? null;
    const about = [span.from, span.to, here, props.tick, language.value, props.rows.length].join(' ');
    if (`${first} ${last} ${about}` === namesKey) return;
    namesKey = `${first} ${last} ${about}`;
    if (about !== rowsKey) known.clear();
    rowsKey = about;
    names.first.value = first;
    names.rows.value = props.rows.slice(first, last).map((row) => {
      const { id } = row.person;
      const found = known.get(id) ?? nameRow(row, { desk: props.desk, language: language.value, span, here });
      known.set(id, found);
      return found;
    });
  }

  /** Other people in as many rows would look the same to the keys. */
  function noteRows(): void {
    if (props.rows !== lastRows) namesKey = '';
    lastRows = props.rows;
  }
  return { names, paintNames, noteRows };
}
