import { shallowRef } from 'vue';

export type Theme = 'dark' | 'light' | 'contrast';
export type Place = 'wall' | 'desk';

const kept = (place: Place) => `zhiban.theme.${place}`;
const usual: Record<Place, Theme> = { wall: 'dark', desk: 'light' };

export const theme = shallowRef<Theme>('light');
let place: Place = 'desk';

/** A board brings its own theme; it is not remembered. */
export function show(next: Theme): void {
  theme.value = next;
  document.documentElement.dataset.theme = next;
}

/** Walls are dark and desks light unless the reader chose otherwise for that place. */
export function enterPlace(next: Place): void {
  place = next;
  const remembered = localStorage.getItem(kept(place));
  show(remembered === 'dark' || remembered === 'light' ? remembered : usual[place]);
}

export function switchTheme(): void {
  show(theme.value === 'dark' ? 'light' : 'dark');
  localStorage.setItem(kept(place), theme.value);
}
