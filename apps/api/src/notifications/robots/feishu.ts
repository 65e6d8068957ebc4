import { createHmac } from 'node:crypto';
import type { Robot, RobotAccess } from './robot';

const minuteMs = 60_000;

/**
 * 飞书: signs nothing at all under `timestamp\nsecret`, in seconds, as a part of the body. 100 messages a minute and 5 a
 * second. It knows people by its own ids alone, so nobody is called.
 */
export const feishu: Robot = {
  pace: [
    { most: 4, withinMs: 1_000 },
    { most: 90, withinMs: minuteMs },
  ],
  codeAt: 'code',
  textAt: 'msg',
  busy: new Map([[11232, minuteMs]]),
  letter({ title, sentence, lines, link }, access) {
    const text = (words: string) => [{ tag: 'text', text: words }];
    const content = [text(sentence), ...lines.map(text), [{ tag: 'a', text: link.text, href: link.url }]];
    const body = { ...signature(access), msg_type: 'post', content: { post: { zh_cn: { title, content } } } };
    return { url: access.address, body };
  },
};

function signature({ secret, now }: RobotAccess): object {
  if (secret === null) return {};
  const timestamp = Math.floor(now / 1000);
  return { timestamp: String(timestamp), sign: feishuSignature(secret, timestamp) };
}

export const feishuSignature = (secret: string, timestamp: number): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
