export * from './hatch';
export * from './trend-data';
export * from './trend-option';
export const loadTrendChart = () => import('./trend-chart.vue');
