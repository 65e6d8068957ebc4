import type { RouteRecordRaw } from 'vue-router';
import { loadTexts } from '../platform/i18n';
import { exceptionTexts, handoverTexts } from './route-texts';

const judging = () => import('../board-editor/without-eval');

/** Administration. */
export const adminRoutes: RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('../desk/desk-shell.vue'),
    meta: { desk: true },
    children: [
      { path: '', name: 'admin', component: () => import('../admin/admin-home.vue') },
      {
        path: 'boards',
        name: 'boards',
        component: () => judging().then(() => import('../board-editor/boards-page.vue')),
        meta: { needs: 'boards.write' },
      },
      {
        path: 'centre',
        name: 'centre',
        component: () => import('../admin/centre-page.vue'),
        meta: { needs: 'settings.read' },
      },
      {
        path: 'queues',
        name: 'queues',
        component: () => import('../admin/queues-page.vue'),
        meta: { needs: 'settings.read' },
      },
      {
        path: 'pauses',
        name: 'pauses',
        component: () => import('../admin/pauses-page.vue'),
        meta: { needs: 'settings.read' },
      },
      {
        path: 'alarms',
        name: 'alarms',
        component: () => import('../alarms/alarms-page.vue'),
        meta: { needs: 'floor.read' },
      },
      {
        path: 'alarm-rules',
        name: 'alarmRules',
        component: () => import('../alarms/alarm-rules-page.vue'),
        meta: { needs: 'alarms.rules' },
      },
      { path: 'people', redirect: { name: 'people' } },
      {
        path: 'handover',
        name: 'handoverSettings',
        component: () => import('../handover/settings/settings-page.vue'),
        meta: { needs: 'handover.settings' },
        beforeEnter: handoverTexts,
      },
      {
        path: 'exceptions',
        name: 'exceptionSettings',
        component: () => import('../exceptions/settings/settings-page.vue'),
        meta: { needs: 'exceptions.settings' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'accounts',
        name: 'accounts',
        component: () => import('../accounts/accounts-page.vue'),
        meta: { needs: 'users.read' },
      },
      {
        path: 'accounts/:id',
        name: 'account',
        props: true,
        component: () => import('../accounts/account-page.vue'),
        meta: { needs: 'users.read', under: 'accounts' },
      },
      { path: 'my-account', name: 'my-account', component: () => import('../accounts/my-account-page.vue') },
      {
        path: 'devices',
        name: 'devices',
        component: () => import('../admin/devices-page.vue'),
        meta: { needs: 'devices.read' },
      },
      {
        path: 'reports',
        name: 'reports',
        component: () => import('../reports/reports-page.vue'),
        meta: { needs: 'reports.read' },
        beforeEnter: () => loadTexts('reports'),
      },
      { path: 'door', name: 'door', component: () => import('../admin/door-page.vue'), meta: { needs: 'door.keys' } },
      {
        path: 'notifications',
        name: 'notifications',
        component: () => import('../admin/notifications/notifications-page.vue'),
        meta: { needs: 'operations.read' },
      },
      {
        path: 'operations',
        name: 'operations',
        component: () => import('../admin/operations/operations-page.vue'),
        meta: { needs: 'operations.read' },
      },
      {
        path: 'audit',
        name: 'audit',
        component: () => import('../admin/audit-page.vue'),
        meta: { needs: 'audit.read' },
      },
    ],
  },
  {
    path: '/boards/:id/edit',
    name: 'board-editor',
    component: () => judging().then(() => import('../board-editor/editor-page.vue')),
    meta: { needs: 'boards.write', desk: true },
  },
];
