import { field } from '../fields';

interface Channel {
  name: string;
  id: string;
  linked: string;
  bridge: string;
  application: string;
}

export type FoundChannel = { channel: string } | 'none' | 'lasting';

/** A comma would begin the options of ChanSpy. */
const usable = /^[A-Za-z0-9]+\/[^,\s"'|&]{1,150}$/;

/**
 * The agent's channel of a queue call, out of the channels that the exchange lists. It is what the caller is bridged with:
 * behind a Local member that was optimized away this is the agent's real phone, whatever the member is called. Where the
 * caller is bridged with nobody or with several, the member's own name decides.
 *
 * `lasting`: the channel of AgentLogin outlives the call, so that who hears it would hear the next caller as well.
 */
export function agentChannel(list: readonly string[], { call, seat }: { call: string; seat: string }): FoundChannel {
  const channels = list.map((raw) => channelOf(raw));
  const caller = channels.find(({ id }) => id === call) ?? channels.find(({ linked }) => linked === call);
  const found = partnerOf(channels, caller, seat) ?? ownOf(channels, call, seat);
  if (!found || !usable.test(found.name)) return 'none';
  return found.application === 'AgentLogin' ? 'lasting' : { channel: found.name };
}

function partnerOf(channels: readonly Channel[], caller: Channel | undefined, seat: string): Channel | null {
  if (!caller || caller.bridge === '') return null;
  const partners = channels.filter((other) => other !== caller && other.bridge === caller.bridge);
  const [only] = partners;
  return partners.length === 1 && only ? only : (partners.find((partner) => isOf(partner, seat)) ?? null);
}

function ownOf(channels: readonly Channel[], call: string, seat: string): Channel | null {
  return channels.find((channel) => channel.linked === call && channel.bridge !== '' && isOf(channel, seat)) ?? null;
}

/** `PJSIP/1001-0000000f` is of `PJSIP/1001`, and `Local/1@agents-0000000a;1` of `Local/1@agents/n`. */
function isOf({ name }: Channel, seat: string): boolean {
  const stem = `${seat.replace(/\/[a-z]+$/, '')}-`;
  return name.toLowerCase().startsWith(stem.toLowerCase()) && /^[0-9a-f]+(;\d)?$/.test(name.slice(stem.length));
}

function channelOf(raw: string): Channel {
  const of = (key: string) => field(raw, key) ?? '';
  return {
    name: of('Channel'),
    id: of('Uniqueid'),
    linked: of('Linkedid'),
    bridge: of('BridgeId'),
    application: of('Application'),
  };
}
