import type { RouteRecordRaw } from 'vue-router';
import { loadTexts } from '../platform/i18n';
import { attendedTexts, leaveDeskTexts, requestTexts } from './route-texts';

/** Planning. */
export const planRoutes: RouteRecordRaw[] = [
  {
    path: '/plan/roster/print',
    name: 'roster-print',
    component: () => import('../planner/roster-print/print-page.vue'),
    beforeEnter: () => loadTexts('plan'),
    meta: { needs: 'roster.read', desk: true },
  },
  {
    path: '/plan',
    component: () => import('../desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: () => loadTexts('plan'),
    redirect: { name: 'calendar' },
    children: [
      {
        path: 'roster',
        name: 'roster',
        component: () => import('../planner/board/board-page.vue'),
        meta: { needs: 'roster.read' },
      },
      {
        path: 'roster/import',
        name: 'roster-import',
        component: () => import('../planner/roster-import/import-page.vue'),
        meta: { needs: 'roster.write', under: 'roster' },
      },
      {
        path: 'roster/publications',
        name: 'roster-publications',
        component: () => import('../planner/publications/publications-page.vue'),
        meta: { needs: 'roster.read', under: 'roster' },
      },
      {
        path: 'requests',
        name: 'requests',
        component: () => import('../requests/inbox/requests-page.vue'),
        meta: { needs: 'requests.read' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'requests/new',
        name: 'request-file',
        component: () => import('../requests/inbox/file-page.vue'),
        meta: { needs: 'requests.file', under: 'requests' },
        beforeEnter: requestTexts,
      },
      {
        path: 'deputies',
        name: 'deputies',
        component: () => import('../planner/deputies/deputies-page.vue'),
        meta: { needs: 'requests.read' },
      },
      {
        path: 'attendance',
        name: 'attendance',
        component: () => import('../attendance/lead/attendance-page.vue'),
        meta: { needs: 'attendance.read' },
        beforeEnter: attendedTexts,
      },
      {
        path: 'requests/leave/new',
        name: 'leave-file',
        component: () => import('../requests/leave/file-page.vue'),
        meta: { needs: 'requests.file', under: 'requests' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'leave-ledger',
        name: 'leaveLedger',
        component: () => import('../planner/leave/ledger/ledger-page.vue'),
        meta: { needs: 'leave.ledger' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'leave-settings',
        name: 'leaveSettings',
        component: () => import('../planner/leave/settings/settings-page.vue'),
        meta: { needs: 'leave.settings' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'people',
        name: 'people',
        component: () => import('../planner/people/people-page.vue'),
        meta: { needs: 'people.read' },
      },
      {
        path: 'people/new',
        name: 'person-new',
        component: () => import('../planner/people/person/person-page.vue'),
        meta: { needs: 'people.write', under: 'people' },
      },
      {
        path: 'people/:id',
        name: 'person',
        props: true,
        component: () => import('../planner/people/person/person-page.vue'),
        meta: { needs: 'people.read', under: 'people' },
      },
      {
        path: 'seats',
        name: 'seats',
        component: () => import('../planner/staffing/seats-page.vue'),
        meta: { needs: 'staffing.read' },
      },
      {
        path: 'seats/rules',
        name: 'need-rules',
        component: () => import('../planner/staffing/rules/rules-page.vue'),
        meta: { needs: 'staffing.read', under: 'seats' },
      },
      {
        path: 'rules',
        name: 'rules',
        component: () => import('../planner/rules/rules-page.vue'),
        meta: { needs: 'policy.read' },
      },
      {
        path: 'calendar',
        name: 'calendar',
        component: () => import('../planner/calendar/calendar-page.vue'),
        meta: { needs: 'calendar.read' },
      },
    ],
  },
];
