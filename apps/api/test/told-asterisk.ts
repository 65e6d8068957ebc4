import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Fields = ReadonlyMap<string, string>;
type Script = (fields: Fields) => string | null;

/** One message of the manager interface. */
export const said = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`;

const usable = ['CoreShowChannels', 'Originate', 'QueuePause', 'QueueRemove', 'QueueStatus'];
const member = (queue: string, seat: string, membership: string): string =>
  said(
    'Event: QueueMember',
    `Queue: ${queue}`,
    `Name: ${seat}`,
    `Location: ${seat}`,
    `StateInterface: ${seat}`,
    `Membership: ${membership}`,
    'Status: 1',
    'Paused: 0',
    'PausedReason: ',
    'ActionID: @id',
  );

/**
 * A manager interface on a port of its own that says what an Asterisk 22.10 said: shortened to the lines that matter. Its
 * floor: 1001 in sales and vip, 1002 in sales, 1005 fixed in support.
 */
export class ToldAsterisk {
  readonly heard: Fields[] = [];
  /** What is answered in place of the usual; `''`: nothing. */
  script: Script = () => null;
  rights = usable;
  /** `false`: takes bytes and says nothing. */
  answers = true;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  static async open(): Promise<ToldAsterisk> {
    const exchange = new ToldAsterisk();
    exchange.server.listen(0, '127.0.0.1');
    await once(exchange.server, 'listening');
    return exchange;
  }

  /** Points a server here. */
  environment(acts: string): Record<string, string> {
    const port = String((this.server.address() as AddressInfo).port);
    const at = { ACD_AMI_HOST: '127.0.0.1', ACD_AMI_PORT: port };
    return { ...at, ACD_AMI_USERNAME: 'wall', ACD_AMI_SECRET: 'x', ACD_AMI_ACTS: acts };
  }

  of(action: string): Fields[] {
    return this.heard.filter((fields) => fields.get('Action') === action);
  }

  /** The last one of a kind that was asked. */
  last(action: string): Fields {
    return this.of(action).at(-1) ?? new Map<string, string>();
  }

  say(...messages: string[]): void {
    for (const socket of this.sockets) socket.write(messages.join(''));
  }

  /** A call of sales is answered by a seat. */
  talk(seat: string, call: string): void {
    const place = ['Queue: sales', `Interface: ${seat}`, `MemberName: ${seat}`];
    const agent = [`DestChannel: ${seat}-0000001b`, `DestUniqueid: ${call}1`];
    this.say(
      said('Event: QueueCallerJoin', `Uniqueid: ${call}`, `Linkedid: ${call}`, 'Queue: sales', 'Position: 1'),
      said(
        'Event: AgentConnect',
        `Uniqueid: ${call}`,
        `Linkedid: ${call}`,
        ...agent,
        ...place,
        'HoldTime: 1',
        'RingTime: 1',
      ),
    );
  }

  hangUp(seat: string, call: string): void {
    const place = ['Queue: sales', `Interface: ${seat}`, `MemberName: ${seat}`];
    this.say(said('Event: AgentComplete', `Uniqueid: ${call}`, ...place, 'TalkTime: 3', 'Reason: caller'));
  }

  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.drop();
    await closed;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
    socket.write('Asterisk Call Manager/11.0.0\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      const blocks = (rest + chunk.toString()).split('\r\n\r\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(socket, block);
    });
  }

  private take(socket: Socket, block: string): void {
    const fields = new Map(block.split('\r\n').map((line) => pairOf(line)));
    this.heard.push(fields);
    if (!this.answers) return;
    const reply = this.script(fields) ?? this.usual(fields);
    socket.write(reply.replaceAll('@id', fields.get('ActionID') ?? ''));
  }

  private usual(fields: Fields): string {
    switch (fields.get('Action')) {
      case 'Challenge':
        return said('Response: Success', 'ActionID: @id', 'Challenge: 840415273');
      case 'Login':
        return (
          said('Response: Success', 'ActionID: @id', 'Message: Authentication accepted') + said('Event: FullyBooted')
        );
      case 'QueueStatus':
        return (
          said('Response: Success', 'ActionID: @id', 'EventList: start', 'Message: Queue status will follow') +
          ['sales', 'vip', 'support']
            .map((queue) => said('Event: QueueParams', `Queue: ${queue}`, 'ActionID: @id'))
            .join('') +
          member('sales', 'PJSIP/1001', 'dynamic') +
          member('vip', 'PJSIP/1001', 'dynamic') +
          member('sales', 'PJSIP/1002', 'dynamic') +
          member('support', 'PJSIP/1005', 'static') +
          said('Event: QueueStatusComplete', 'ActionID: @id', 'EventList: Complete', 'ListItems: 7')
        );
      case 'CoreShowChannels':
        return said('Event: CoreShowChannelsComplete', 'ActionID: @id', 'EventList: Complete', 'ListItems: 0');
      case 'ListCommands':
        return said(
          'Response: Success',
          'ActionID: @id',
          ...this.rights.map((name) => `${name}: Does.  (Priv: agent,all)`),
        );
      case 'QueuePause':
        return said('Response: Success', 'ActionID: @id', 'Message: Interface paused successfully');
      case 'QueueRemove':
        return said('Response: Success', 'ActionID: @id', 'Message: Removed interface from queue');
      case 'Originate':
        return said('Response: Success', 'ActionID: @id', 'Message: Originate successfully queued');
      default:
        return said('Response: Success', 'ActionID: @id', 'Ping: Pong');
    }
  }
}

function pairOf(line: string): [string, string] {
  const at = line.indexOf(': ');
  return [line.slice(0, at), line.slice(at + 2)];
}

/** The list of channels with one call in a bridge: the caller's, and the agent's. */
export function channelsOf(call: string, agent: string, application = 'AppQueue'): string {
  const row = (channel: string, id: string, runs: string) =>
    said(
      'Event: CoreShowChannel',
      'ActionID: @id',
      `Channel: ${channel}`,
      `Uniqueid: ${id}`,
      `Linkedid: ${call}`,
      'BridgeId: b1',
      `Application: ${runs}`,
    );
  return (
    said('Response: Success', 'ActionID: @id', 'EventList: start', 'Message: Channels will follow') +
    row('PJSIP/trunk-0000001a', call, 'Queue') +
    row(agent, `${call}1`, application) +
    said('Event: CoreShowChannelsComplete', 'ActionID: @id', 'EventList: Complete', 'ListItems: 2')
  );
}
