import type { AlarmRuleList, SettingsVersion } from '@zhiban/wire';
import { Door } from './door';
import { noExchange } from './exchange';
import type { Reader } from './reader';
import { SoakFeed } from './soak-feed';

/** What a server is started with for a soak. */
export const soakServer = {
  ...noExchange,
  NODE_OPTIONS: `--import=${new URL('soak-server.mjs', import.meta.url).href}`,
  SOAK_TICK_MS: '20',
};
/** One key may send 20 batches a second. */
const keys = 4;

/** A floor that can be fed quickly and looks the same whenever nobody is there. */
export async function openSoakFeed(administrator: Reader): Promise<SoakFeed> {
  await halfADayAhead(administrator);
  await silenceLostSources(administrator);
  const doors = Array.from({ length: keys }, () => Door.open(administrator, 'soak'));
  const feed = new SoakFeed(await Promise.all(doors));
  await feed.begin();
  return feed;
}

/** The business day does not end meanwhile, and agents are free again at once. */
async function halfADayAhead(administrator: Reader): Promise<void> {
  const { settings, version } = (await administrator.read('/api/v1/settings/centre')).json<SettingsVersion>();
  const hour = Number(new Date().toLocaleString('en-GB', { hour: '2-digit', timeZone: settings.timeZone }));
  const businessDayStart = `${String((hour + 12) % 24).padStart(2, '0')}:00`;
  const defaultRule = { ...settings.defaultRule, wrapUpSeconds: 0 };
  const body = { settings: { ...settings, businessDayStart, defaultRule }, note: '', basedOnVersion: version };
  await put(administrator, '/api/v1/settings/centre', body);
}

/** Nobody answers for the exchange here; its alarm would come and go with each attempt. */
async function silenceLostSources(administrator: Reader): Promise<void> {
  const { rules } = (await administrator.read('/api/v1/alarm-rules')).json<AlarmRuleList>();
  const lost = rules.find((rule) => rule.watch.measure === 'source-lost');
  if (!lost) throw new Error('no rule watches the sources');
  const { id, builtIn: _builtIn, version, changedAt: _changedAt, changedBy: _changedBy, ...rule } = lost;
  await put(administrator, `/api/v1/alarm-rules/${id}`, { rule: { ...rule, on: false }, basedOnVersion: version });
}

async function put(administrator: Reader, path: string, body: object): Promise<void> {
  const saved = await administrator.ask(path, { method: 'PUT', body });
  if (saved.status !== 200) throw new Error(saved.text);
}
