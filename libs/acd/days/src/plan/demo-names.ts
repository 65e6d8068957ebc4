import type { Chance } from '../chance/chance';
import { drawOne } from '../chance/distributions';

// Common surnames and given names put together by chance: nobody in particular.
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const givenNames =
  '敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 霞 平 刚 桂英 欣怡 子涵 雨桐 浩然 思远 佳琪 文博 晓彤 梦瑶 俊熙 雪莹 嘉怡 志远 海燕 建华 若曦 一诺 宇轩 诗涵 博文 慧敏 春梅'.split(
    ' ',
  );
const englishFirst = 'Emma Oliver Sophie Daniel Grace Henry Chloe Lucas Alice Martin Julia Peter'.split(' ');
const englishLast = 'Bennett Carter Hughes Morgan Reed Sullivan Parker Ellis Foster Hayes Quinn Walsh'.split(' ');

/** Draws a name nobody on this floor has yet; after many tries a number tells them apart. */
function unused(taken: Set<string>, draw: () => string): string {
  for (let tries = 0; tries < 200; tries++) {
    const name = draw();
    if (!taken.has(name)) return (taken.add(name), name);
  }
  const name = `${draw()}${taken.size}`;
  taken.add(name);
  return name;
}

export const drawChineseName = (chance: Chance, taken: Set<string>): string =>
  unused(taken, () => drawOne(chance, surnames) + drawOne(chance, givenNames));

export const drawEnglishName = (chance: Chance, taken: Set<string>): string =>
  unused(taken, () => `${drawOne(chance, englishFirst)} ${drawOne(chance, englishLast)}`);
