import { defaultCentreSettings } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { withQueues } from './queues-of-the-floor';

const sales = {
  source: 'asterisk',
  queue: 'sales',
  zh: '销售',
  en: 'Sales',
  shown: false,
  rule: { targetSeconds: 30 },
};

test('a queue that the exchange names can be set up under its own name; one that is set up stays as it is', () => {
  const settings = { ...defaultCentreSettings, queues: [sales] };
  const floor = ['sales', 'claims'].map((queue) => ({
    id: `asterisk/${queue}`,
    source: 'asterisk',
    queue,
    zh: queue,
    en: queue,
  }));
  expect(withQueues(settings, floor).queues).toEqual([
    sales,
    { source: 'asterisk', queue: 'claims', zh: 'claims', en: 'claims', shown: true, rule: {} },
  ]);
});

test('a queue of the same name on another exchange is another queue', () => {
  const settings = { ...defaultCentreSettings, queues: [sales] };
  const floor = [{ id: 'chat/sales', source: 'chat', queue: 'sales', zh: 'sales', en: 'sales' }];
  expect(withQueues(settings, floor).queues.map(({ source }) => source)).toEqual(['asterisk', 'chat']);
});
