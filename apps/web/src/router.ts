import { createRouter, createWebHistory } from 'vue-router';
import type { Permission } from '@zhiban/wire';
import { loadTexts, loadTextsOfAll } from './platform/i18n';
import { knownSession } from './platform/session';
import { adminRoutes } from './routes/admin-routes';
import { floorRoutes } from './routes/floor-routes';
import { ownRoutes } from './routes/own-routes';
import { planRoutes } from './routes/plan-routes';
import { recordRoutes } from './routes/record-routes';
import { wallRoutes } from './routes/wall-routes';
import { homePath } from './sign-in/home-path';

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to who is not signed in. */
    open?: boolean;
    needs?: Permission;
    desk?: boolean;
    /** The page of administration that this one belongs to. */
    under?: string;
    /** A TV: nobody is signed in there, and nobody is asked to. */
    tv?: boolean;
  }
}

const routes = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./sign-in/sign-in-page.vue'),
    meta: { open: true, desk: true },
  },
  { path: '/password', name: 'password', component: () => import('./sign-in/password-page.vue'), meta: { desk: true } },
  ...wallRoutes,
  ...floorRoutes,
  ...ownRoutes,
  ...planRoutes,
  ...recordRoutes,
  ...adminRoutes,
  { path: '/:rest(.*)*', redirect: '/wall' },
];

export const router = createRouter({ history: createWebHistory(), routes });

router.beforeEach(async (to) => {
  if (to.meta.desk) await loadTexts('desk');
  if (to.meta.tv) return loadTextsOfAll('tv').then(() => true);
  const session = await knownSession().catch(() => null);
  if (!session?.user) return to.meta.open ? true : { name: 'sign-in', query: { next: to.fullPath } };
  if (session.user.mustChangePassword && to.name !== 'password')
    return { name: 'password', query: { next: to.fullPath } };
  if (to.name === 'sign-in' || to.name === 'home') return { path: homePath(session.user) };
  if (to.meta.needs && !session.user.permissions.includes(to.meta.needs))
    return to.name === 'admin' ? true : { name: 'admin' };
  return true;
});
