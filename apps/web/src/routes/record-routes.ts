import type { RouteRecordRaw } from 'vue-router';
import { caseTexts, exceptionTexts, handoverTexts, meetingTexts, noticeTexts } from './route-texts';

const shell = () => import('../desk/desk-shell.vue');

/** The written record of the floor. */
export const recordRoutes: RouteRecordRaw[] = [
  {
    path: '/handover/:id/print',
    name: 'handover-print',
    props: true,
    component: () => import('../handover/print/print-page.vue'),
    beforeEnter: handoverTexts,
    meta: { needs: 'handover.read', desk: true },
  },
  {
    path: '/handover',
    component: shell,
    meta: { desk: true },
    beforeEnter: handoverTexts,
    children: [
      {
        path: '',
        name: 'handover',
        component: () => import('../handover/record/record-page.vue'),
        meta: { needs: 'handover.read' },
      },
      {
        path: 'items',
        name: 'handover-items',
        component: () => import('../handover/items/items-page.vue'),
        meta: { needs: 'handover.read' },
      },
      {
        path: 'items/:id',
        name: 'handover-item',
        props: true,
        component: () => import('../handover/items/item-page.vue'),
        meta: { needs: 'handover.read', under: 'handover-items' },
      },
      {
        path: 'search',
        name: 'handover-search',
        component: () => import('../handover/search/search-page.vue'),
        meta: { needs: 'handover.read' },
      },
      {
        path: ':id',
        name: 'handover-record',
        props: true,
        component: () => import('../handover/record/record-page.vue'),
        meta: { needs: 'handover.read', under: 'handover' },
      },
    ],
  },
  {
    path: '/cases',
    component: shell,
    meta: { desk: true },
    beforeEnter: caseTexts,
    children: [
      {
        path: '',
        name: 'cases',
        component: () => import('../cases/list/cases-page.vue'),
        meta: { needs: 'cases.own' },
      },
      {
        path: 'new',
        name: 'case-new',
        component: () => import('../cases/list/new-case-page.vue'),
        meta: { needs: 'cases.own', under: 'cases' },
      },
      {
        path: 'quarter',
        name: 'case-quarter',
        component: () => import('../cases/quarter/quarter-page.vue'),
        meta: { needs: 'cases.read' },
      },
      {
        path: 'settings',
        name: 'case-settings',
        component: () => import('../cases/settings/settings-page.vue'),
        meta: { needs: 'cases.settings' },
      },
      {
        path: ':id',
        name: 'case',
        props: true,
        component: () => import('../cases/detail/case-page.vue'),
        meta: { needs: 'cases.own', under: 'cases' },
      },
    ],
  },
  {
    path: '/notices',
    component: shell,
    meta: { desk: true },
    beforeEnter: noticeTexts,
    children: [
      {
        path: '',
        name: 'announcements',
        component: () => import('../notices/desk/notices-page.vue'),
        meta: { needs: 'notices.read' },
      },
      {
        path: 'new',
        name: 'announcement-new',
        component: () => import('../notices/desk/new-notice-page.vue'),
        meta: { needs: 'notices.write' },
      },
      {
        path: ':id',
        name: 'announcement',
        props: true,
        component: () => import('../notices/desk/notice-page.vue'),
        meta: { needs: 'notices.read' },
      },
    ],
  },
  {
    path: '/meetings',
    component: shell,
    meta: { desk: true },
    beforeEnter: meetingTexts,
    children: [
      {
        path: '',
        name: 'meetings',
        component: () => import('../meetings/meetings-page.vue'),
        meta: { needs: 'meetings.read' },
      },
      {
        path: ':id',
        name: 'meeting',
        props: true,
        component: () => import('../meetings/meeting-page.vue'),
        meta: { needs: 'meetings.read', under: 'meetings' },
      },
    ],
  },
  {
    path: '/exceptions',
    component: shell,
    meta: { desk: true },
    beforeEnter: exceptionTexts,
    children: [
      {
        path: '',
        name: 'exceptions',
        component: () => import('../exceptions/ledger/ledger-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: 'new',
        name: 'exception-new',
        component: () => import('../exceptions/report/report-page.vue'),
        meta: { needs: 'exceptions.report', under: 'exceptions' },
      },
      {
        path: 'actions',
        name: 'correctiveActions',
        component: () => import('../exceptions/actions/actions-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: 'plans',
        name: 'emergencyPlans',
        component: () => import('../exceptions/plans/plans-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: 'runs/:id',
        name: 'emergency-run',
        props: true,
        component: () => import('../exceptions/plans/run-page.vue'),
        meta: { needs: 'exceptions.read', under: 'emergencyPlans' },
      },
      {
        path: 'figures',
        name: 'exceptionFigures',
        component: () => import('../exceptions/figures/figures-page.vue'),
        meta: { needs: 'exceptions.read' },
      },
      {
        path: ':id',
        name: 'exception',
        props: true,
        component: () => import('../exceptions/detail/detail-page.vue'),
        meta: { needs: 'exceptions.report', under: 'exceptions' },
      },
    ],
  },
];
