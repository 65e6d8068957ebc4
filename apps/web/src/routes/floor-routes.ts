import type { RouteRecordRaw } from 'vue-router';
import { floorPaths } from '../supervise/floor-place';

const floor = () => import('../supervise/floor-page.vue');
const shell = () => import('../desk/desk-shell.vue');

/** The floor as supervisors watch it, and what is asked of them. */
export const floorRoutes: RouteRecordRaw[] = [
  {
    path: '/floor',
    component: shell,
    meta: { desk: true },
    children: Object.entries(floorPaths).map(([name, path]): RouteRecordRaw => ({
      path,
      name,
      component: floor,
      meta: { needs: 'floor.read' },
    })),
  },
  {
    path: '/asks',
    component: shell,
    meta: { desk: true },
    children: [
      {
        path: '',
        name: 'asks',
        component: () => import('../floor-asks/floor-asks-page.vue'),
        meta: { needs: 'floor.answer' },
      },
      {
        path: 'mine',
        name: 'my-floor',
        component: () => import('../floor-asks/my-floor-page.vue'),
        meta: { needs: 'floor.ask' },
      },
    ],
  },
];
