import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { progress, say } from './place.mjs';
import { errorsOnly, run } from './run.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const packages = ['chromium', 'fonts-wqy-zenhei', 'fonts-inter'];

/** A real Chromium: the one of `CHROME_PATH`, one on the machine, or Debian's packages when root. Ends with one sentence where there is none. */
export async function ensureChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    progress(say(`CHROME_PATH 指的文件不存在：${named}`, `There is no file at CHROME_PATH: ${named}`));
    process.exit(1);
  }
  if ((!find() || !hasChineseFont()) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    await installPackages();
  const found = find();
  if (found) return found;
  progress(
    say(
      '浏览器测试需要 Chromium：请安装它，或用 CHROME_PATH 指出它在哪里。',
      'The browser tests need Chromium: install it, or say in CHROME_PATH where it is.',
    ),
  );
  process.exit(1);
}

const find = () => places.find((place) => existsSync(place));

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

async function installPackages() {
  progress(
    say(
      '正在安装 Chromium 和中文字体（Debian 软件包）……',
      "Installing Debian's packages of Chromium and a Chinese font …",
    ),
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: errorsOnly };
  await run('apt-get', ['-q', 'update'], options);
  await run('apt-get', ['-qy', '--no-install-recommends', 'install', ...packages], options);
}
