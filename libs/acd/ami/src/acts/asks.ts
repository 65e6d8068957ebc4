import { askPrefix, type AmiAsk } from './ask';

/** How a supervisor takes part in a call: unheard, heard by the agent alone, heard by both. */
export type HearingMode = 'listen' | 'whisper' | 'join';

/**
 * Options of ChanSpy. q: no beep and no spoken channel name; E: it ends when the spied channel hangs up; S: it ends when
 * there is nothing to spy on, so that nobody lands in another call; w: the agent hears the supervisor; B: both do.
 */
const spyOptions: Record<HearingMode, string> = { listen: 'qES', whisper: 'qESw', join: 'qESB' };

export function pauseAsk(seat: string, queue: string | null, reason: string): AmiAsk {
  return { action: 'QueuePause', fields: { ...place(seat, queue), Paused: 'true', Reason: reason } };
}

export function unpauseAsk(seat: string, queue: string | null): AmiAsk {
  return { action: 'QueuePause', fields: { ...place(seat, queue), Paused: 'false' } };
}

export function removeAsk(seat: string, queue: string): AmiAsk {
  return { action: 'QueueRemove', fields: place(seat, queue) };
}

export const channelsAsk: AmiAsk = { action: 'CoreShowChannels', fields: {} };

/** Answered with the actions that this account may use. */
export const rightsAsk: AmiAsk = { action: 'ListCommands', fields: {} };

export interface HearingWish {
  /** Names it in everything that is heard of it. */
  id: string;
  mode: HearingMode;
  /** The agent's channel as the exchange names it. */
  channel: string;
  /** The supervisor's device. */
  phone: string;
  ringMs: number;
}

/** The supervisor's phone rings; when it is picked up, it hears the channel. */
export function hearingAsk({ id, mode, channel, phone, ringMs }: HearingWish): AmiAsk {
  return {
    action: 'Originate',
    id: `${askPrefix}${id}`,
    fields: {
      Channel: phone,
      ChannelId: `${askPrefix}${id}`,
      Application: 'ChanSpy',
      Data: `${channel},${spyOptions[mode]}`,
      CallerID: `"Zhiban ${mode}" <${numberOf(channel)}>`,
      Timeout: String(ringMs),
      Async: 'true',
    },
  };
}

/** What the answer to `rightsAsk` lists: `Name: what it does (Priv: …)`. */
export function rightsIn(raw: string): ReadonlySet<string> {
  return new Set([...raw.matchAll(/^(\w+): .*\(Priv: /gm)].flatMap(([, name]) => name ?? []));
}

function place(seat: string, queue: string | null): Record<string, string> {
  return { Interface: seat, ...(queue === null ? {} : { Queue: queue }) };
}

/** `1001` of `PJSIP/1001-0000000f`: what the supervisor's phone shows. */
function numberOf(channel: string): string {
  return /\/(\w{1,20})/.exec(channel)?.[1] ?? '';
}
