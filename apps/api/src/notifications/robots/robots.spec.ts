import { expect, test } from 'vitest';
import { dingtalk, dingtalkSignature } from './dingtalk';
import { feishu, feishuSignature } from './feishu';
import { plain, withinBytes } from './plain';
import { robotVerdict } from './robot';
import { RobotPace } from './robot-pace';
import { wecom } from './wecom';

const words = {
  title: '值班 · 申请',
  sentence: '一组有一条换班等待审批。',
  lines: ['时间：2026-11-27 09:00'],
  link: { text: '查看', url: 'https://zhiban.example/plan/requests' },
  mobiles: [],
};
const access = { address: 'https://robot.example/send?key=k', secret: 'SEC1', now: 1_764_200_000_123 };

// Worked out with `printf | openssl dgst -sha256 -hmac … -binary | base64`, as the vendors' pages describe it.
test('each vendor signs in its own way', () => {
  expect(dingtalkSignature('SEC1', 1_764_200_000_123)).toBe('2c6hS1H2ycMHRk/kh12mzXS9fs+15jquYQNGD9VnpOA=');
  expect(feishuSignature('SEC1', 1_764_200_000)).toBe('akpFRYswpPHZY0KlM8wdgDbyXE9hTmuH01NE+f1tkv0=');
  const url = new URL(dingtalk.letter(words, access).url);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ key: 'k', timestamp: '1764200000123' });
  expect(dingtalk.letter(words, { ...access, secret: null }).url).toBe(access.address);
  expect(feishu.letter(words, access).body).toMatchObject({ timestamp: '1764200000', msg_type: 'post' });
  expect(feishu.letter(words, { ...access, secret: null }).body).not.toHaveProperty('sign');
});

test('somebody is called by number as the vendor wants it', () => {
  const called = { ...words, mobiles: ['13800001111'] };
  expect(wecom.letter(called, access).body).toMatchObject({
    msgtype: 'text',
    text: { mentioned_mobile_list: ['13800001111'] },
  });
  const { body } = dingtalk.letter(called, access);
  expect(body).toMatchObject({ at: { atMobiles: ['13800001111'], isAtAll: false } });
  expect(JSON.stringify(body)).toContain('@13800001111');
});

test('a name is text and nothing else', () => {
  const named = { ...words, sentence: '[点我](https://evil.example) <@all> **急**' };
  const said = JSON.stringify(wecom.letter(named, access).body);
  expect(said).not.toContain('](https://evil');
  expect(said).not.toContain('<@');
  expect(plain('a\n# b')).toBe('a ＃ b');
  expect(withinBytes('值班abc', 7)).toBe('值班a');
});

test('a robot that answers 200 with a code has refused', () => {
  expect(robotVerdict(wecom, '{"errcode":0,"errmsg":"ok"}')).toEqual({ ok: true });
  expect(robotVerdict(dingtalk, '{"errcode":310000,"errmsg":"sign not match"}')).toMatchObject({
    ok: false,
    final: false,
    params: { code: 310000, answer: 'sign not match' },
  });
  expect(robotVerdict(feishu, '{"code":19021,"msg":"sign match fail"}')).toMatchObject({ ok: false });
  expect(robotVerdict(feishu, '<html>')).toMatchObject({ ok: false, code: 'delivery.robot-refused' });
});

test('one that gets too much is left alone for as long as its vendor says', () => {
  expect(robotVerdict(dingtalk, '{"errcode":130101,"errmsg":"send too fast"}')).toMatchObject({ waitMs: 600_000 });
  expect(robotVerdict(wecom, '{"errcode":45009,"errmsg":"freq out of limit"}')).toMatchObject({ waitMs: 60_000 });
});

test('no robot is told more in a minute than it takes', () => {
  const pace = new RobotPace();
  for (let second = 0; second < 18; second += 1) {
    expect(pace.wait('a', wecom, second * 1000)).toBe(0);
    pace.tells('a', wecom, second * 1000);
  }
  expect(pace.wait('a', wecom, 18_000)).toBe(42_000);
  expect(pace.wait('b', wecom, 18_000)).toBe(0);
  expect(pace.wait('a', wecom, 60_000)).toBe(0);
  pace.pause('b', 90_000);
  expect(pace.wait('b', wecom, 60_000)).toBe(30_000);
});
