import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import type { Permission } from '@zhiban/wire';
import { loadTexts } from './platform/i18n';
import { knownSession } from './platform/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to who is not signed in. */
    open?: boolean;
    needs?: Permission;
    desk?: boolean;
    /** The page of administration that this one belongs to. */
    under?: string;
  }
}

const wall = () => import('./wallboard/wall-page.vue');

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/wall' },
  { path: '/wall', name: 'wall', component: wall, meta: { needs: 'wall.view' } },
  { path: '/wall/seats', name: 'wall-seats', component: wall, meta: { needs: 'wall.view' } },
  { path: '/wall/queue/:queue', name: 'wall-queue', component: wall, meta: { needs: 'wall.view' } },
  {
    path: '/wall/past',
    name: 'wall-past',
    component: () => import('./past/past-page.vue'),
    meta: { needs: 'past.view' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./sign-in/sign-in-page.vue'),
    meta: { open: true, desk: true },
  },
  { path: '/password', name: 'password', component: () => import('./sign-in/password-page.vue'), meta: { desk: true } },
  {
    path: '/admin',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    children: [
      { path: '', name: 'admin', component: () => import('./admin/admin-home.vue') },
      {
        path: 'centre',
        name: 'centre',
        component: () => import('./admin/centre-page.vue'),
        meta: { needs: 'settings.read' },
      },
      {
        path: 'queues',
        name: 'queues',
        component: () => import('./admin/queues-page.vue'),
        meta: { needs: 'settings.read' },
      },
      {
        path: 'pauses',
        name: 'pauses',
        component: () => import('./admin/pauses-page.vue'),
        meta: { needs: 'settings.read' },
      },
      {
        path: 'people',
        name: 'people',
        component: () => import('./admin/people-page.vue'),
        meta: { needs: 'people.read' },
      },
      {
        path: 'accounts',
        name: 'accounts',
        component: () => import('./accounts/accounts-page.vue'),
        meta: { needs: 'users.read' },
      },
      {
        path: 'accounts/:id',
        name: 'account',
        props: true,
        component: () => import('./accounts/account-page.vue'),
        meta: { needs: 'users.read', under: 'accounts' },
      },
      { path: 'my-account', name: 'my-account', component: () => import('./accounts/my-account-page.vue') },
      {
        path: 'reports',
        name: 'reports',
        component: () => import('./reports/reports-page.vue'),
        meta: { needs: 'reports.read' },
        beforeEnter: () => loadTexts('reports'),
      },
      { path: 'door', name: 'door', component: () => import('./admin/door-page.vue'), meta: { needs: 'door.keys' } },
      {
        path: 'notifications',
        name: 'notifications',
        component: () => import('./admin/notifications/notifications-page.vue'),
        meta: { needs: 'operations.read' },
      },
      {
        path: 'operations',
        name: 'operations',
        component: () => import('./admin/operations-page.vue'),
        meta: { needs: 'operations.read' },
      },
      {
        path: 'audit',
        name: 'audit',
        component: () => import('./admin/audit-page.vue'),
        meta: { needs: 'audit.read' },
      },
    ],
  },
  { path: '/:rest(.*)*', redirect: '/wall' },
];

export const router = createRouter({ history: createWebHistory(), routes });

router.beforeEach(async (to) => {
  if (to.meta.desk) await loadTexts('desk');
  const session = await knownSession().catch(() => null);
  if (!session?.user) return to.meta.open ? true : { name: 'sign-in', query: { next: to.fullPath } };
  if (session.user.mustChangePassword && to.name !== 'password')
    return { name: 'password', query: { next: to.fullPath } };
  if (to.name === 'sign-in') return { path: '/wall' };
  if (to.meta.needs && !session.user.permissions.includes(to.meta.needs))
    return to.name === 'admin' ? true : { name: 'admin' };
  return true;
});
