import type { Express } from 'express';
import {
  defaultCentreSettings,
  type Grant,
  type OperationsView,
  type Permission,
  type SignedInUser,
} from '@zhiban/wire';
import { fakeNotifications } from './fake-notifications';

const now = Date.UTC(2026, 10, 19, 6, 26, 40);

const operations: OperationsView = {
  at: now,
  run: { epoch: 'b71c', startedAt: now - 7_200_000, version: '0.1.0', node: 'v20.20.2', demo: true },
  sources: [
    {
      source: 'acd',
      kind: 'ami',
      link: 'up',
      since: now - 7_100_000,
      aliveAt: now - 400,
      connects: 2,
      events: 184_220,
      eventsByType: { 'visit-offered': 4801, 'visit-answered': 4624, 'seat-device': 88_120 },
      parseErrors: { 'broken-frame': 1 },
      unknownEvents: { ContactStatus: 312, RTCPSent: 9120 },
      lastGap: { from: now - 7_110_000, to: now - 7_100_000 },
      trouble: null,
    },
    {
      source: 'chat',
      kind: 'door',
      link: 'down',
      since: now - 300_000,
      aliveAt: now - 303_000,
      connects: 1,
      events: 921,
      eventsByType: {},
      parseErrors: {},
      unknownEvents: {},
      lastGap: { from: now - 300_000, to: null },
      trouble: 'silent for 3 s',
    },
  ],
  writer: {
    state: 'storing',
    awaySince: null,
    waiting: 12,
    capacity: 50_000,
    lagMs: 140,
    stored: 185_129,
    refused: 0,
    batches: 9120,
    lastStoreMs: 31,
  },
  boards: {
    sockets: 9,
    byBoard: { centre: 6, 'queue:acd/credit': 3 },
    strokes: 28_111,
    bytes: 41_000_000,
    eventToEmitMs: { p50: 128, p99: 261 },
    devices: { paired: 4, painting: 3, silent: [{ name: '二楼东侧', since: now - 95_000 }] },
  },
  process: { memoryBytes: 151_000_000, eventLoopDelayMs: { mean: 1.2, p99: 11.4, max: 31 } },
  database: {
    version: '18.4',
    sizeBytes: 214_000_000,
    rawEventDays: 90,
    oldestDay: '2026-08-21',
    pool: { total: 6, idle: 5, waiting: 0 },
  },
  outbox: { waiting: 3, oldestAt: now - 95_000, failed: 1, mail: true },
  checkpoint: { at: now - 3000, seq: 185_100 },
};

const queues = [
  { source: 'acd', queue: 'credit', zh: '信用卡', en: 'Credit card', shown: true, rule: { targetSeconds: 15 } },
  { source: 'acd', queue: 'debit', zh: '借记卡', en: 'Debit card', shown: true, rule: {} },
  {
    source: 'acd',
    queue: 'complaints',
    zh: '投诉',
    en: 'Complaints',
    shown: true,
    rule: { longestWaitAlarmSeconds: 180 },
  },
];

const people = ['王敏', '李娜', '张伟', '刘洋'].map((name, i) => ({
  number: `10${i + 21}`,
  name,
  nameEn: null,
  site: i < 3 ? '北京' : null,
  siteEn: i < 3 ? 'Beijing' : null,
  team: i < 3 ? '信用卡一组' : null,
  teamEn: i < 3 ? 'Credit cards 1' : null,
  seatLabel: `A0${i + 1}`,
  agents:
    i === 1
      ? [
          { source: 'acd', agent: 'PJSIP/6102' },
          { source: 'chat', agent: 'lina' },
        ]
      : [{ source: 'acd', agent: `PJSIP/610${i + 1}` }],
}));

export function fakeRoutes(app: Express, permissions: readonly Permission[]): void {
  const grants: Grant[] = [{ role: 'administrator', site: null, team: null }];
  const signedIn = {
    id: '1',
    name: 'admin',
    permissions: [...permissions],
    grants,
    person: null,
    passwordExpired: false,
  };
  let user: SignedInUser | null = { ...signedIn, mustChangePassword: false };
  let empty = false;
  let failing = false;
  const base = '/api/v1';
  const settings = { ...defaultCentreSettings, queues };
  const version = { version: 3, effectiveFrom: now, author: 'admin', note: '调整投诉队列上限', settings };
  app.post('/test/lists/:kind', (request, response) => {
    empty = request.params.kind === 'empty';
    failing = request.params.kind === 'error';
    response.json({ empty, failing });
  });
  app.use(base, (request, response, next) => {
    if (!failing || request.path === '/session') return next();
    response.status(503).json({
      type: 'about:blank',
      title: '',
      status: 503,
      code: 'server.unavailable',
      detail:
        request.headers['accept-language'] === 'en'
          ? 'The service is not available at the moment; try again later.'
          : '服务暂不可用，请稍后重试。',
      correlationId: '7f3a',
    });
  });
  app.get(`${base}/session`, (_request, response) => response.json({ user, demo: true, version: '0.1.0' }));
  app.post(`${base}/session`, (request, response) => {
    const { username, password } = request.body as { username: string; password: string };
    if (password === 'wrong') {
      response.status(401).json({
        type: 'about:blank',
        title: '',
        status: 401,
        code: 'sign-in.failed',
        detail: '用户名或密码不正确。',
        correlationId: '7f3a',
      });
      return;
    }
    user = { ...signedIn, name: username, mustChangePassword: password === 'first' };
    response.json({ user, demo: true, version: '0.1.0' });
  });
  app.delete(`${base}/session`, (_request, response) => {
    user = null;
    response.status(204).end();
  });
  app.put(`${base}/session/password`, (_request, response) => {
    if (user) user = { ...user, mustChangePassword: false };
    response.status(204).end();
  });
  app.get(`${base}/live/floor`, (_request, response) => response.json({ queues: [] }));
  app.get(`${base}/settings/centre`, (_request, response) =>
    response.json(empty ? { ...version, settings: defaultCentreSettings } : version),
  );
  app.put(`${base}/settings/centre`, (_request, response) => response.json({ ...version, version: 4 }));
  app.get(`${base}/settings/centre/history`, (_request, response) =>
    response.json({ versions: [version, { ...version, version: 2, note: '', effectiveFrom: now - 86_400_000 }] }),
  );
  app.get(`${base}/people`, (_request, response) =>
    response.json({
      sites: ['北京'],
      teams: [{ site: '北京', team: '信用卡一组', teamEn: 'Credit cards 1' }],
      people: empty ? [] : people,
    }),
  );
  app.post(`${base}/people/import`, (request, response) => {
    if (String(request.body).includes('错')) {
      response.status(400).json({
        type: 'about:blank',
        title: '',
        status: 400,
        code: 'people.import',
        detail: '文件中有 2 处错误，未导入任何内容。',
        correlationId: '7f3a',
        fields: [
          { path: 'rows.3.number', code: 'people.empty', detail: '此处不能为空。' },
          { path: 'rows.5.agent', code: 'people.agent-twice', detail: '坐席“PJSIP/6101”已属于工号 1021。' },
        ],
      });
      return;
    }
    response.json({
      dryRun: request.query.dryRun === 'true',
      added: ['1030', '1031'],
      changed: ['1021'],
      unchanged: 3,
    });
  });
  const keys = [
    {
      id: '1',
      source: 'chat',
      label: '在线平台',
      hint: 'zbk_9f2a',
      createdAt: now - 86_400_000,
      lastUsedAt: now - 4000,
      revokedAt: null,
    },
    {
      id: '2',
      source: 'chat',
      label: '旧平台',
      hint: 'zbk_11c0',
      createdAt: now - 8_640_000_000,
      lastUsedAt: null,
      revokedAt: now - 86_400_000,
    },
  ];
  app.get(`${base}/door/keys`, (_request, response) => response.json(empty ? [] : keys));
  app.post(`${base}/door/keys`, (request, response) => {
    const made = { ...keys[0], id: String(keys.length + 1), ...(request.body as object) };
    response.status(201).json({ ...made, key: 'zbk_9f2a7c41d0e84b6c93a15f7e2c0d8b64' });
  });
  app.delete(`${base}/door/keys/:id`, (_request, response) => response.status(204).end());
  fakeNotifications(app, now, () => empty);
  app.get(`${base}/operations`, (_request, response) => response.json(operations));
  app.get(`${base}/audit`, (request, response) => {
    const entries = ['settings.saved', 'session.opened', 'door-key.made', 'people.imported', 'caller.revealed'].map(
      (action, i) => ({
        id: 90 - i,
        at: now - i * 400_000,
        actor: i === 4 ? 'lina' : 'admin',
        action,
        address: '192.0.2.14',
        subject: ['centre', 'admin', 'chat', '3 people', 'acd/1719'][i],
        before: i === 0 ? { longestWaitAlarmSeconds: 120 } : null,
        after: i === 0 ? { longestWaitAlarmSeconds: 180 } : null,
        correlationId: '7f3a',
      }),
    );
    response.json({ entries: empty || request.query.before ? [] : entries });
  });
}
