import { h, type FunctionalComponent } from 'vue';

/** A number whose digits are of one width while `:` `,` `.` and `%` keep their own. */
export const Figures: FunctionalComponent<{ text: string }> = ({ text }) =>
  h(
    'span',
    { class: 'num' },
    text
      .split(/([^\d]+)/)
      .filter((piece) => piece !== '')
      .map((piece) => (/^\d/.test(piece) ? piece : h('span', { class: 'mark' }, piece))),
  );
Figures.props = ['text'];
