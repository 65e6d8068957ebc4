import type { RouteRecordRaw } from 'vue-router';

const wall = () => import('../wallboard/wall-page.vue');

/** The wall, the past of it and TVs. */
export const wallRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: wall },
  { path: '/wall', name: 'wall', component: wall, meta: { needs: 'wall.view' } },
  { path: '/wall/seats', name: 'wall-seats', component: wall, meta: { needs: 'wall.view' } },
  {
    path: '/wall/rotate',
    name: 'wall-rotate',
    component: () => import('../wallboard/rotate-page.vue'),
    meta: { needs: 'wall.view' },
  },
  { path: '/tv', name: 'tv', component: () => import('../tv/tv-page.vue'), meta: { open: true, tv: true } },
  { path: '/wall/queue/:queue', name: 'wall-queue', component: wall, meta: { needs: 'wall.view' } },
  {
    path: '/wall/past',
    name: 'wall-past',
    component: () => import('../past/past-page.vue'),
    meta: { needs: 'past.view' },
  },
  {
    path: '/wall/board/:id',
    name: 'wall-board',
    component: wall,
    meta: { needs: 'wall.view' },
  },
];
