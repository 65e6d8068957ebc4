import { computed, shallowRef } from 'vue';
import { filtered, noFilter, type PersonFilter } from '../book/person-filter';
import type { CoverLine } from '../cover/cover-lines';
import { serviceOfLine } from '../cover/service-of-line';
import type { Roster } from '../store/use-roster';

/** Whom the board shows, and whose cover under them. */
export function useShown({ desk, tick }: Roster) {
  const filter = shallowRef<PersonFilter>(noFilter);
  const post = shallowRef<string | null>(null);
  /** Judging goes on in pauses; the list follows it only where it is asked for. */
  const judged = computed(() => (filter.value.onlyVerdicts ? tick.value : 0));
  const rows = computed(() => {
    const { value } = desk;
    void judged.value;
    return value ? filtered(value.people, filter.value, (id) => value.watch.of(id).length > 0) : [];
  });
  const line = computed<CoverLine | null>(
    () => desk.value?.cover.lines.find((each) => each.post === post.value) ?? desk.value?.cover.lines[0] ?? null,
  );
  const service = computed(() => {
    const { value } = desk;
    return value && line.value && serviceOfLine(line.value, value.cover.lines, value.view.loads);
  });
  return { filter, post, rows, line, service };
}
