import { readFile } from 'node:fs/promises';
import { isTimeZone } from '@zhiban/time';
import { type CentreSettings, centreSettings, defaultCentreSettings, queueRule } from '@zhiban/wire';
import { Refusal } from './refusal';

/** What a settings file may say: any part of the centre's settings, and any part of its default rule. */
const someSettings = centreSettings.partial().extend({ defaultRule: queueRule.partial().optional() }).strict();

/** The settings of a new centre with those of a file over them. */
export async function readSettings(path: string | null): Promise<CentreSettings> {
  if (path === null) return defaultCentreSettings;
  const parsed = someSettings.safeParse(await readJson(path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') || 'settings';
    const why = issue?.message ?? '';
    throw new Refusal(
      `设置文件 ${path} 的 ${field} 不对：${why}`,
      `In the settings file ${path}, ${field} is wrong: ${why}`,
    );
  }
  const { defaultRule, ...rest } = parsed.data;
  const settings = { ...defaultCentreSettings, ...rest };
  if (!isTimeZone(settings.timeZone)) {
    throw new Refusal(
      `设置文件 ${path} 的 timeZone 不是时区：${settings.timeZone}`,
      `In the settings file ${path}, timeZone is not a time zone: ${settings.timeZone}`,
    );
  }
  return { ...settings, defaultRule: { ...settings.defaultRule, ...defaultRule } };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(`读不到设置文件：${path}`, `The settings file ${path} cannot be read`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`设置文件不是 JSON：${path}`, `The settings file ${path} is not JSON`);
  }
}
