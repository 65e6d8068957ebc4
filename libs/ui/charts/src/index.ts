export * from './hatch';
export * from './report-option';
export * from './trend-data';
export * from './trend-option';
export const loadReportChart = () => import('./report-chart.vue');
export const loadTrendChart = () => import('./trend-chart.vue');
