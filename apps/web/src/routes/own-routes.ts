import type { RouteRecordRaw } from 'vue-router';
import { exceptionTexts, handoverTexts, leaveTexts, noticeTexts, requestTexts } from './route-texts';

/** What is one’s own. */
export const ownRoutes: RouteRecordRaw[] = [
  {
    path: '/me',
    component: () => import('../desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: requestTexts,
    children: [
      {
        path: '',
        name: 'my-roster',
        component: () => import('../my-roster/my-roster-page.vue'),
        meta: { needs: 'roster.own' },
      },
      { path: 'notices', name: 'notices', component: () => import('../tellings/notices-page.vue') },
      { path: 'notices-settings', name: 'notices-settings', component: () => import('../tellings/settings-page.vue') },
      {
        path: 'announcements',
        name: 'my-announcements',
        component: () => import('../notices/mine/own-notices-page.vue'),
        beforeEnter: noticeTexts,
        meta: { needs: 'notices.own' },
      },
      {
        path: 'attendance',
        name: 'my-attendance',
        component: () => import('../attendance/mine/my-attendance-page.vue'),
        meta: { needs: 'attendance.own' },
      },
      {
        path: 'items',
        name: 'my-items',
        component: () => import('../handover/items/my-items-page.vue'),
        meta: { needs: 'handover.own' },
        beforeEnter: handoverTexts,
      },
      {
        path: 'exceptions',
        name: 'my-exceptions',
        component: () => import('../exceptions/mine/mine-page.vue'),
        meta: { needs: 'exceptions.report' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'exceptions/new',
        name: 'my-exception-new',
        component: () => import('../exceptions/report/report-page.vue'),
        meta: { needs: 'exceptions.report' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'exceptions/:id',
        name: 'my-exception',
        props: true,
        component: () => import('../exceptions/detail/detail-page.vue'),
        meta: { needs: 'exceptions.report' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'swaps',
        name: 'my-swaps',
        component: () => import('../requests/mine/my-swaps-page.vue'),
        meta: { needs: 'requests.own' },
      },
      {
        path: 'swaps/new',
        name: 'new-swap',
        component: () => import('../requests/mine/new-swap-page.vue'),
        meta: { needs: 'requests.own' },
      },
      {
        path: 'swaps/:id',
        name: 'my-swap',
        props: true,
        component: () => import('../requests/mine/my-swap-page.vue'),
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave',
        name: 'my-leave',
        component: () => import('../my-leave/my-leave-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave/new',
        name: 'new-leave',
        component: () => import('../my-leave/new-leave-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave/:id',
        name: 'leave-request',
        props: true,
        component: () => import('../my-leave/leave-request-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave/:id/edit',
        name: 'edit-leave',
        props: true,
        component: () => import('../my-leave/edit-leave-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
    ],
  },
];
