import { createApp, h, shallowRef } from 'vue';
import { bareData } from './bare-data';
import BarePage from './bare-page.vue';

/**
 * The least that a page of this kind does: 24 tiles, 200 seats and three charts of three lines, all changing at every
 * update, nothing animated. Open with `?hz=2` for updates by itself.
 */
const data = shallowRef(bareData(0));
let turn = 0;

createApp({ render: () => h(BarePage, { data: data.value }) }).mount('#app');

const hz = Number(new URLSearchParams(location.search).get('hz') ?? 2);
setInterval(() => {
  turn += 1;
  data.value = bareData(turn);
}, 1000 / hz);
