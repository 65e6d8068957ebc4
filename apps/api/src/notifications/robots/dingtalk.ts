import { createHmac } from 'node:crypto';
import { plain } from './plain';
import type { Robot, RobotAccess } from './robot';

const tenMinutesMs = 600_000;

/**
 * 钉钉: signs `timestamp\nsecret` under the secret, as a part of the address. Past 20 messages a minute it is deaf for
 * ten minutes. Whoever is called has to stand in the text too.
 */
export const dingtalk: Robot = {
  pace: [{ most: 18, withinMs: 60_000 }],
  codeAt: 'errcode',
  textAt: 'errmsg',
  busy: new Map([
    [130101, tenMinutesMs],
    [410100, tenMinutesMs],
  ]),
  letter({ title, sentence, lines, link, mobiles }, access) {
    const called = mobiles.map((mobile) => `@${mobile}`).join(' ');
    const quoted = lines.map((line) => `> ${plain(line)}`);
    const parts = [`#### ${plain(title)}`, plain(sentence), ...quoted, `[${plain(link.text)}](${link.url})`, called];
    const text = parts.filter((part) => part !== '').join('\n\n');
    const at = { atMobiles: mobiles, isAtAll: false };
    return { url: signed(access), body: { msgtype: 'markdown', markdown: { title: plain(title), text }, at } };
  },
};

function signed({ address, secret, now }: RobotAccess): string {
  if (secret === null) return address;
  const url = new URL(address);
  url.searchParams.set('timestamp', String(now));
  url.searchParams.set('sign', dingtalkSignature(secret, now));
  return url.href;
}

export const dingtalkSignature = (secret: string, timestamp: number): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
