import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import type { Permission } from '@zhiban/wire';
import { floorPaths } from './supervise/floor-place';
import { loadTexts, loadTextsOfAll } from './platform/i18n';
import { knownSession } from './platform/session';
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

const wall = () => import('./wallboard/wall-page.vue');
const floor = () => import('./supervise/floor-page.vue');
const judging = () => import('./board-editor/without-eval');

const leaveTexts = () => loadTexts('myLeave').then(() => true);
/** Days and shifts are named in the words of one's own roster. */
const requestTexts = () =>
  Promise.all([loadTexts('my'), loadTexts('requests'), loadTexts('attended')]).then(() => true);
const exceptionTexts = () => loadTexts('exceptions').then(() => true);
const leaveDeskTexts = () => Promise.all([requestTexts(), leaveTexts()]).then(() => true);

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: wall },
  { path: '/wall', name: 'wall', component: wall, meta: { needs: 'wall.view' } },
  { path: '/wall/seats', name: 'wall-seats', component: wall, meta: { needs: 'wall.view' } },
  {
    path: '/wall/rotate',
    name: 'wall-rotate',
    component: () => import('./wallboard/rotate-page.vue'),
    meta: { needs: 'wall.view' },
  },
  { path: '/tv', name: 'tv', component: () => import('./tv/tv-page.vue'), meta: { open: true, tv: true } },
  { path: '/wall/queue/:queue', name: 'wall-queue', component: wall, meta: { needs: 'wall.view' } },
  {
    path: '/wall/past',
    name: 'wall-past',
    component: () => import('./past/past-page.vue'),
    meta: { needs: 'past.view' },
  },
  {
    path: '/wall/board/:id',
    name: 'wall-board',
    component: wall,
    meta: { needs: 'wall.view' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./sign-in/sign-in-page.vue'),
    meta: { open: true, desk: true },
  },
  { path: '/password', name: 'password', component: () => import('./sign-in/password-page.vue'), meta: { desk: true } },
  {
    path: '/floor',
    component: () => import('./desk/desk-shell.vue'),
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
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    children: [
      {
        path: '',
        name: 'asks',
        component: () => import('./floor-asks/floor-asks-page.vue'),
        meta: { needs: 'floor.answer' },
      },
      {
        path: 'mine',
        name: 'my-floor',
        component: () => import('./floor-asks/my-floor-page.vue'),
        meta: { needs: 'floor.ask' },
      },
    ],
  },
  {
    path: '/plan/roster/print',
    name: 'roster-print',
    component: () => import('./planner/roster-print/print-page.vue'),
    beforeEnter: () => loadTexts('plan'),
    meta: { needs: 'roster.read', desk: true },
  },
  {
    path: '/me',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: requestTexts,
    children: [
      {
        path: '',
        name: 'my-roster',
        component: () => import('./my-roster/my-roster-page.vue'),
        meta: { needs: 'roster.own' },
      },
      { path: 'notices', name: 'notices', component: () => import('./tellings/notices-page.vue') },
      { path: 'notices-settings', name: 'notices-settings', component: () => import('./tellings/settings-page.vue') },
      {
        path: 'announcements',
        name: 'my-announcements',
        component: () => import('./notices/mine/own-notices-page.vue'),
        beforeEnter: () => loadTexts('notices').then(() => true),
        meta: { needs: 'notices.own' },
      },
      {
        path: 'attendance',
        name: 'my-attendance',
        component: () => import('./attendance/mine/my-attendance-page.vue'),
        meta: { needs: 'attendance.own' },
      },
      {
        path: 'exceptions',
        name: 'my-exceptions',
        component: () => import('./exceptions/mine/mine-page.vue'),
        meta: { needs: 'exceptions.report' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'exceptions/new',
        name: 'my-exception-new',
        component: () => import('./exceptions/report/report-page.vue'),
        meta: { needs: 'exceptions.report' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'exceptions/:id',
        name: 'my-exception',
        props: true,
        component: () => import('./exceptions/detail/detail-page.vue'),
        meta: { needs: 'exceptions.report' },
        beforeEnter: exceptionTexts,
      },
      {
        path: 'swaps',
        name: 'my-swaps',
        component: () => import('./requests/mine/my-swaps-page.vue'),
        meta: { needs: 'requests.own' },
      },
      {
        path: 'swaps/new',
        name: 'new-swap',
        component: () => import('./requests/mine/new-swap-page.vue'),
        meta: { needs: 'requests.own' },
      },
      {
        path: 'swaps/:id',
        name: 'my-swap',
        props: true,
        component: () => import('./requests/mine/my-swap-page.vue'),
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave',
        name: 'my-leave',
        component: () => import('./my-leave/my-leave-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave/new',
        name: 'new-leave',
        component: () => import('./my-leave/new-leave-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave/:id',
        name: 'leave-request',
        props: true,
        component: () => import('./my-leave/leave-request-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
      {
        path: 'leave/:id/edit',
        name: 'edit-leave',
        props: true,
        component: () => import('./my-leave/edit-leave-page.vue'),
        beforeEnter: leaveTexts,
        meta: { needs: 'requests.own' },
      },
    ],
  },
  {
    path: '/plan',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: () => loadTexts('plan'),
    redirect: { name: 'calendar' },
    children: [
      {
        path: 'roster',
        name: 'roster',
        component: () => import('./planner/board/board-page.vue'),
        meta: { needs: 'roster.read' },
      },
      {
        path: 'roster/import',
        name: 'roster-import',
        component: () => import('./planner/roster-import/import-page.vue'),
        meta: { needs: 'roster.write', under: 'roster' },
      },
      {
        path: 'roster/publications',
        name: 'roster-publications',
        component: () => import('./planner/publications/publications-page.vue'),
        meta: { needs: 'roster.read', under: 'roster' },
      },
      {
        path: 'requests',
        name: 'requests',
        component: () => import('./requests/inbox/requests-page.vue'),
        meta: { needs: 'requests.read' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'requests/new',
        name: 'request-file',
        component: () => import('./requests/inbox/file-page.vue'),
        meta: { needs: 'requests.file', under: 'requests' },
        beforeEnter: requestTexts,
      },
      {
        path: 'deputies',
        name: 'deputies',
        component: () => import('./planner/deputies/deputies-page.vue'),
        meta: { needs: 'requests.read' },
      },
      {
        path: 'attendance',
        name: 'attendance',
        component: () => import('./attendance/lead/attendance-page.vue'),
        meta: { needs: 'attendance.read' },
        beforeEnter: () => loadTexts('attended').then(() => true),
      },
      {
        path: 'requests/leave/new',
        name: 'leave-file',
        component: () => import('./requests/leave/file-page.vue'),
        meta: { needs: 'requests.file', under: 'requests' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'leave-ledger',
        name: 'leaveLedger',
        component: () => import('./planner/leave/ledger/ledger-page.vue'),
        meta: { needs: 'leave.ledger' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'leave-settings',
        name: 'leaveSettings',
        component: () => import('./planner/leave/settings/settings-page.vue'),
        meta: { needs: 'leave.settings' },
        beforeEnter: leaveDeskTexts,
      },
      {
        path: 'people',
        name: 'people',
        component: () => import('./planner/people/people-page.vue'),
        meta: { needs: 'people.read' },
      },
      {
        path: 'people/new',
        name: 'person-new',
        component: () => import('./planner/people/person/person-page.vue'),
        meta: { needs: 'people.write', under: 'people' },
      },
      {
        path: 'people/:id',
        name: 'person',
        props: true,
        component: () => import('./planner/people/person/person-page.vue'),
        meta: { needs: 'people.read', under: 'people' },
      },
      {
        path: 'seats',
        name: 'seats',
        component: () => import('./planner/staffing/seats-page.vue'),
        meta: { needs: 'staffing.read' },
      },
      {
        path: 'seats/rules',
        name: 'need-rules',
        component: () => import('./planner/staffing/rules/rules-page.vue'),
        meta: { needs: 'staffing.read', under: 'seats' },
      },
      {
        path: 'rules',
        name: 'rules',
        component: () => import('./planner/rules/rules-page.vue'),
        meta: { needs: 'policy.read' },
      },
      {
        path: 'calendar',
        name: 'calendar',
        component: () => import('./planner/calendar/calendar-page.vue'),
        meta: { needs: 'calendar.read' },
      },
    ],
  },
  {
    path: '/meetings',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: () => loadTexts('meetings').then(() => true),
    children: [
      {
        path: '',
        name: 'meetings',
        component: () => import('./meetings/meetings-page.vue'),
        meta: { needs: 'meetings.read' },
      },
      {
        path: ':id',
        name: 'meeting',
        props: true,
        component: () => import('./meetings/meeting-page.vue'),
        meta: { needs: 'meetings.read' },
      },
    ],
  },
  {
    path: '/cases',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: () => loadTexts('cases').then(() => true),
    children: [
      {
        path: '',
        name: 'cases',
        component: () => import('./cases/list/cases-page.vue'),
        meta: { needs: 'cases.own' },
      },
      {
        path: 'new',
        name: 'case-new',
        component: () => import('./cases/list/new-case-page.vue'),
        meta: { needs: 'cases.own', under: 'cases' },
      },
      {
        path: 'quarter',
        name: 'case-quarter',
        component: () => import('./cases/quarter/quarter-page.vue'),
        meta: { needs: 'cases.read' },
      },
      {
        path: 'settings',
        name: 'case-settings',
        component: () => import('./cases/settings/settings-page.vue'),
        meta: { needs: 'cases.settings' },
      },
      {
        path: ':id',
        name: 'case',
        props: true,
        component: () => import('./cases/detail/case-page.vue'),
        meta: { needs: 'cases.own', under: 'cases' },
      },
    ],
  },
  {
    path: '/notices',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: () => loadTexts('notices').then(() => true),
    children: [
      {
        path: '',
        name: 'announcements',
        component: () => import('./notices/desk/notices-page.vue'),
        meta: { needs: 'notices.read' },
      },
      {
        path: 'new',
        name: 'announcement-new',
        component: () => import('./notices/desk/new-notice-page.vue'),
        meta: { needs: 'notices.write' },
      },
      {
        path: ':id',
        name: 'announcement',
        props: true,
        component: () => import('./notices/desk/notice-page.vue'),
        meta: { needs: 'notices.read' },
      },
    ],
  },
  {
    path: '/exceptions',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    beforeEnter: exceptionTexts,
    children: [
      {
        path: '',
        name: 'exceptions',
        component: () => import('./exceptions/ledger/ledger-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: 'new',
        name: 'exception-new',
        component: () => import('./exceptions/report/report-page.vue'),
        meta: { needs: 'exceptions.report', under: 'exceptions' },
      },
      {
        path: 'actions',
        name: 'correctiveActions',
        component: () => import('./exceptions/actions/actions-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: 'plans',
        name: 'emergencyPlans',
        component: () => import('./exceptions/plans/plans-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: 'runs/:id',
        name: 'emergency-run',
        props: true,
        component: () => import('./exceptions/plans/run-page.vue'),
        meta: { needs: 'exceptions.read', under: 'emergencyPlans' },
      },
      {
        path: 'figures',
        name: 'exceptionFigures',
        component: () => import('./exceptions/figures/figures-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: ':id',
        name: 'exception',
        props: true,
        component: () => import('./exceptions/detail/detail-page.vue'),
        meta: { needs: 'exceptions.report', under: 'exceptions' },
      },
    ],
  },
  {
    path: '/admin',
    component: () => import('./desk/desk-shell.vue'),
    meta: { desk: true },
    children: [
      { path: '', name: 'admin', component: () => import('./admin/admin-home.vue') },
      {
        path: 'boards',
        name: 'boards',
        component: () => judging().then(() => import('./board-editor/boards-page.vue')),
        meta: { needs: 'boards.write' },
      },
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
        path: 'alarms',
        name: 'alarms',
        component: () => import('./alarms/alarms-page.vue'),
        meta: { needs: 'floor.read' },
      },
      {
        path: 'alarm-rules',
        name: 'alarmRules',
        component: () => import('./alarms/alarm-rules-page.vue'),
        meta: { needs: 'alarms.rules' },
      },
      { path: 'people', redirect: { name: 'people' } },
      {
        path: 'exceptions',
        name: 'exceptionSettings',
        component: () => import('./exceptions/settings/settings-page.vue'),
        meta: { needs: 'exceptions.settings' },
        beforeEnter: exceptionTexts,
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
        path: 'devices',
        name: 'devices',
        component: () => import('./admin/devices-page.vue'),
        meta: { needs: 'devices.read' },
      },
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
        component: () => import('./admin/operations/operations-page.vue'),
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
  {
    path: '/boards/:id/edit',
    name: 'board-editor',
    component: () => judging().then(() => import('./board-editor/editor-page.vue')),
    meta: { needs: 'boards.write', desk: true },
  },
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
