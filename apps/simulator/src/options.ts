import { parseArgs } from 'node:util';
import { amiClasses, type AmiClass } from './ami/block';

export interface SimulatorOptions {
  port: number;
  host: string;
  username: string;
  secret: string;
  read: ReadonlySet<AmiClass>;
  seed: string;
  speed: number;
  agents: number;
  /** The present on the floor in ms; `null`: the real one. */
  start: number | null;
  /** Where the world begins in ms; `null`: two hours before the business day of the present. */
  from: number | null;
  incidents: boolean;
  /** Agents come by the demo's roster. */
  rostered: boolean;
  control: boolean;
  play: string | null;
  /** Queues and manager events per second of a bench floor; `null`: the demo's floor. */
  busy: { queues: number; eventsPerSecond: number } | null;
}

/** A sentence for the person who gave the options. */
export class OptionError extends Error {}

const usual = {
  port: { type: 'string', default: '5038' },
  host: { type: 'string', default: '127.0.0.1' },
  username: { type: 'string' },
  secret: { type: 'string' },
  read: { type: 'string', default: amiClasses.join(',') },
  seed: { type: 'string', default: 'zhiban' },
  speed: { type: 'string', default: '1' },
  agents: { type: 'string', default: '84' },
  start: { type: 'string' },
  from: { type: 'string' },
  incidents: { type: 'string', default: 'on' },
  rostered: { type: 'string', default: 'off' },
  control: { type: 'boolean', default: false },
  play: { type: 'string' },
  'busy-queues': { type: 'string' },
  'busy-rate': { type: 'string', default: '200' },
} as const;

/** Options from the command line, the account from the environment where it is not given there. */
export function readOptions(argv: string[], env: NodeJS.ProcessEnv): SimulatorOptions {
  const given = parse(argv);
  const username = given.username ?? env['SIM_USERNAME'];
  const secret = given.secret ?? env['SIM_SECRET'];
  const play = given.play ?? null;
  if (!play && (!username || !secret)) {
    throw new OptionError('Give --username and --secret, or SIM_USERNAME and SIM_SECRET in the environment.');
  }
  return {
    port: wholeNumber('--port', given.port, 0, 65_535),
    host: given.host,
    username: username ?? '',
    secret: secret ?? '',
    read: classes(given.read),
    seed: given.seed,
    speed: number('--speed', given.speed, 0.01, 100_000),
    agents: wholeNumber('--agents', given.agents, 5, 5_000),
    start: given.start === undefined ? null : instant('--start', given.start),
    from: given.from === undefined ? null : instant('--from', given.from),
    incidents: onOff('--incidents', given.incidents),
    rostered: onOff('--rostered', given.rostered),
    control: given.control,
    play,
    busy: busyFloor(given['busy-queues'], given['busy-rate']),
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: usual, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function busyFloor(queues: string | undefined, rate: string): SimulatorOptions['busy'] {
  if (queues === undefined) return null;
  return {
    queues: wholeNumber('--busy-queues', queues, 1, 500),
    eventsPerSecond: number('--busy-rate', rate, 1, 100_000),
  };
}

function number(name: string, text: string, low: number, high: number): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= low && value <= high) return value;
  throw new OptionError(`${name} must be a number from ${low} to ${high}, not "${text}".`);
}

function wholeNumber(name: string, text: string, low: number, high: number): number {
  if (/^\d+$/.test(text) && Number(text) >= low && Number(text) <= high) return Number(text);
  throw new OptionError(`${name} must be a whole number from ${low} to ${high}, not "${text}".`);
}

function instant(name: string, text: string): number {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isFinite(at)) return at;
  throw new OptionError(`${name} must be an instant such as 2026-11-19T14:00:00+08:00, not "${text}".`);
}

function onOff(name: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new OptionError(`${name} must be on or off, not "${text}".`);
}

function classes(text: string): ReadonlySet<AmiClass> {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !amiClasses.some((name) => name === word));
  if (unknown === undefined) return new Set(amiClasses.filter((name) => words.includes(name)));
  throw new OptionError(`--read knows ${amiClasses.join(', ')}, not "${unknown}".`);
}
