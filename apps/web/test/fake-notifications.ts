import type { Express } from 'express';
import type { NotificationTarget, OutboxMessageView } from '@zhiban/wire';

const id = (n: number) => `0b8f6f0e-6c0e-4c38-9d0a-2f1f5b0f7a1${n}`;

const targetsAt = (now: number): NotificationTarget[] => [
  {
    id: id(1),
    channel: 'email',
    name: '夜班值班长',
    address: 'night-lead@centre.example',
    language: 'zh-CN',
    enabled: true,
    subscriptions: [
      { kind: 'alarm', level: 'alarm', queues: ['acd/credit', 'acd/complaints'], teams: [] },
      { kind: 'feed-lost', level: 'warn', queues: [], teams: [] },
    ],
    quiet: { from: '08:00', to: '20:00' },
    createdAt: now - 86_400_000,
  },
  {
    id: id(2),
    channel: 'webhook',
    name: '运维平台',
    address: 'https://hooks.example.com/zhiban?key=7f3a',
    language: 'zh-CN',
    enabled: false,
    subscriptions: [],
    quiet: null,
    createdAt: now - 86_400_000,
  },
];

const messagesAt = (now: number): OutboxMessageView[] =>
  (['waiting', 'sent', 'failed'] as const).map((state, i) => ({
    id: id(i + 3),
    fact: `alarm/${i}`,
    channel: i === 0 ? 'webhook' : 'email',
    to: i === 0 ? '运维平台' : '夜班值班长',
    subject: '【报警】信用卡最长等待 3 分 12 秒，上限 2 分。',
    state,
    attempts: [3, 1, 91][i] ?? 0,
    createdAt: now - i * 400_000,
    nextAt: state === 'waiting' ? now + 40_000 : null,
    sentAt: state === 'sent' ? now - 399_000 : null,
    error: state === 'sent' ? null : '对方答复 503。',
  }));

export function fakeNotifications(app: Express, now: number, isEmpty: () => boolean): void {
  const targets = '/api/v1/notifications/targets';
  const messages = '/api/v1/outbox/messages';
  app.get(targets, (_request, response) => {
    response.json({ mail: true, targets: isEmpty() ? [] : targetsAt(now) });
  });
  app.post(targets, (request, response) => {
    const secret = 'zbs_1kq0yJ8m2Qd3Yw7o5sVt9uXzB4cE6gHiKlNpRrTvWxA';
    response.status(201).json({ ...targetsAt(now)[1], ...(request.body as object), secret });
  });
  app.put(`${targets}/:id`, (_request, response) => response.json(targetsAt(now)[0]));
  app.delete(`${targets}/:id`, (_request, response) => response.status(204).end());
  app.post(`${targets}/:id/test`, (_request, response) => response.status(202).json({ message: id(4) }));
  app.get(messages, (_request, response) => response.json({ messages: isEmpty() ? [] : messagesAt(now) }));
  app.get(`${messages}/:id`, (_request, response) => response.json(messagesAt(now)[1]));
  app.post(`${messages}/:id/again`, (_request, response) => response.status(204).end());
}
