import { expect, test } from 'vitest';
import type { AcdEvent } from '@zhiban/acd-events';
import { FeedTally } from './feed-tally';
import { FrameReader } from './frame-reader';
import { readCapture } from './recorded-file';
import { agreement } from './specs/agreement';
import { capturePath, type Expected, expectedOf } from './specs/capture-files';
import { Translator } from './translator';

type Dialect = (raw: string) => string;

const without =
  (...keys: string[]): Dialect =>
  (raw) =>
    raw.replaceAll(new RegExp(`(?<=\\n)(${keys.join('|')}): [^\\n]*\\n`, 'g'), '');
const onlyIn =
  (events: RegExp, dialect: Dialect): Dialect =>
  (raw) =>
    events.test(raw) ? dialect(raw) : raw;

/** Headers of an event in the opposite order, after its name. */
const turnedAround = onlyIn(/^Event: /, (raw) => {
  const [name, ...headers] = raw.trimEnd().split('\r\n');
  return [name, ...headers.reverse(), '', ''].join('\r\n');
});

/** The same run as other exchanges, versions and settings would have told it. */
const dialects: [string, Dialect][] = [
  ['with bare LF', (raw) => raw.replaceAll('\r\n', '\n')],
  ['in the opposite order of headers', turnedAround],
  ['by an exchange with a system name', (raw) => raw.replaceAll(/((?:Unique|Linked)id: )(?=\d)/g, '$1pbx1-')],
  ['with time stamps', (raw) => raw.replace(/^(Event: .*\r\nPrivilege: .*\r\n)/, '$1Timestamp: 1795359632.123456\r\n')],
  ['with events that nobody knows between', onlyIn(/^Event: /, (raw) => `${raw}Event: Zap\r\nQueue: sales\r\n\r\n`)],
  ['by Asterisk 18', onlyIn(/^Event: Queue/, without('LoginTime', 'Wrapuptime'))],
  [
    'by Asterisk 12',
    onlyIn(/^Event: Queue/, (raw) =>
      without('LoginTime', 'LastPause', 'Wrapuptime', 'InCall')(raw).replace('PausedReason: ', 'Reason: '),
    ),
  ],
  ['without the waits of completed calls', onlyIn(/^Event: AgentComplete/, without('HoldTime'))],
  [
    'without the caller of any completed call',
    onlyIn(/^Event: AgentComplete/, without('Channel', 'Uniqueid', 'Linkedid', 'CallerIDNum', 'Exten')),
  ],
];

async function heard(dialect: Dialect): Promise<{ events: AcdEvent[]; tally: FeedTally }> {
  const tally = new FeedTally();
  const reader = new FrameReader(tally);
  const translator = new Translator({ linkId: 'dialect', tally });
  const events = translator.linkUp(0);
  for await (const entry of readCapture(capturePath('small'), tally)) {
    if (entry.kind !== 'received') continue;
    for (const message of reader.push(Buffer.from(dialect(entry.raw)))) {
      events.push(...translator.message(message, entry.at));
    }
  }
  return { events, tally };
}

function agrees(events: readonly AcdEvent[], expected: Expected): void {
  const { counted, logged } = agreement(events, expected);
  expect(counted).toEqual(logged);
}

test.each(dialects)('a run that is told %s counts the same', async (_, dialect) => {
  const { events, tally } = await heard(dialect);
  agrees(events, await expectedOf('small'));
  expect(tally.snapshot().errors).toMatchObject({ malformed: 0, incomplete: 0, 'invalid-utf8': 0 });
});

test.each(['1.1', '2.10.6', '5.0.5', '7.0.3', '9.0.0', '11.0.0'])(
  'an exchange that greets with %s is heard',
  (version) => {
    const reader = new FrameReader(new FeedTally());
    const greeting = `Asterisk Call Manager/${version}\r\nResponse: Success\r\nMessage: Authentication accepted\r\n\r\n`;
    expect(reader.push(Buffer.from(greeting))).toHaveLength(2);
  },
);
