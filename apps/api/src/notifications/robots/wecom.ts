import { plain, withinBytes } from './plain';
import type { Robot } from './robot';

const mostTextBytes = 2048;
const mostMarkdownBytes = 4096;

/**
 * 企业微信: its address is its key, and it wants no signature. 20 messages a minute. Numbers can be called in a text
 * alone, so markdown is for what calls nobody.
 */
export const wecom: Robot = {
  pace: [{ most: 18, withinMs: 60_000 }],
  codeAt: 'errcode',
  textAt: 'errmsg',
  busy: new Map([[45009, 60_000]]),
  letter({ title, sentence, lines, link, mobiles }, { address }) {
    if (mobiles.length > 0) {
      const content = withinBytes([title, sentence, ...lines, `${link.text} ${link.url}`].join('\n'), mostTextBytes);
      return { url: address, body: { msgtype: 'text', text: { content, mentioned_mobile_list: mobiles } } };
    }
    const quoted = lines.map((line) => `> ${plain(line)}`);
    const text = [`**${plain(title)}**`, plain(sentence), ...quoted, `[${plain(link.text)}](${link.url})`].join('\n');
    return { url: address, body: { msgtype: 'markdown', markdown: { content: withinBytes(text, mostMarkdownBytes) } } };
  },
};
