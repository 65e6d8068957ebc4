import type { Socket } from 'node:net';
import { banner, type AmiClass, type AmiEvent } from '../ami/block';
import { coreShowChannels, deviceStateList, queueStatus, queueSummary } from '../ami/picture';
import { failure, fullyBooted, goodbye, listReply, pingStamp, success } from '../ami/replies';
import { eventMask, newChallenge, proves, type Account } from './account';
import { ActionReader, type AmiAction } from './action-reader';
import type { FloorWorld } from '@zhiban/acd-days';

/** A client that reads slower than this many bytes behind is dropped. */
const mostUnsent = 8 * 1024 * 1024;

/** One client of the manager interface. */
export class Session {
  private readonly actions = new ActionReader();
  private loggedIn = false;
  private challenge: string | null = null;
  private mask: ReadonlySet<AmiClass> = new Set();
  /** What a frozen exchange has not sent yet. */
  private held: (string | Buffer)[] | null = null;
  private heldLength = 0;

  constructor(
    private readonly socket: Socket,
    private readonly account: Account,
    private readonly world: FloorWorld,
    /** Brings the world to the present before an answer is given. */
    private readonly catchUp: () => void,
  ) {
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => this.heard(chunk));
    this.send(banner);
  }

  /** The events of one moment, in one write. */
  hear(events: readonly AmiEvent[]): void {
    if (!this.loggedIn) return;
    let text = '';
    for (const { privilege, text: more } of events) {
      if (this.mask.has(privilege) && this.account.read.has(privilege)) text += more;
    }
    if (text !== '') this.send(text);
  }

  send(data: string | Buffer): void {
    if (this.socket.destroyed) return;
    if (this.held) {
      this.held.push(data);
      this.heldLength += data.length;
    } else this.socket.write(data);
    if (this.socket.writableLength + this.heldLength > mostUnsent) this.socket.destroy();
  }

  /** Neither hears nor says anything, but keeps the connection. */
  freeze(): void {
    this.held ??= [];
    this.socket.pause();
  }

  /** Says what was held back and listens again. */
  thaw(): void {
    const held = this.held ?? [];
    this.held = null;
    this.heldLength = 0;
    for (const data of held) this.send(data);
    this.socket.resume();
  }

  private heard(chunk: string): void {
    const actions = this.actions.read(chunk);
    if (actions === null) return void this.socket.destroy();
    if (actions.length === 0) return;
    this.catchUp();
    for (const action of actions) this.answer(action);
  }

  private answer(action: AmiAction): void {
    const id = action.get('actionid') ?? null;
    const name = action.get('action')?.toLowerCase() ?? '';
    if (name === '') return this.send(failure(id, 'Missing action in request'));
    if (name === 'login') return this.login(action, id);
    if (name === 'challenge') return this.giveChallenge(action, id);
    if (name === 'logoff') return this.leave(goodbye(id));
    if (!this.loggedIn) return this.send(failure(id, 'Permission denied'));
    this.send(this.reply(name, action, id));
  }

  private reply(name: string, action: AmiAction, id: string | null): string {
    const queue = action.get('queue') || null;
    switch (name) {
      case 'ping':
        return success(id, [
          ['Ping', 'Pong'],
          ['Timestamp', pingStamp(this.world.now)],
        ]);
      case 'events':
        this.mask = eventMask(action.get('eventmask'));
        return success(id, [['Events', this.mask.size > 0 ? 'On' : 'Off']]);
      case 'queuestatus':
        return listReply(id, queueStatus(this.world, queue));
      case 'queuesummary':
        return listReply(id, queueSummary(this.world, queue));
      case 'coreshowchannels':
        return listReply(id, coreShowChannels(this.world));
      case 'devicestatelist':
        return listReply(id, deviceStateList(this.world));
      default:
        return failure(id, 'Invalid/unknown command');
    }
  }

  private giveChallenge(action: AmiAction, id: string | null): void {
    if (action.get('authtype')?.toLowerCase() !== 'md5') return this.send(failure(id, 'Must specify AuthType'));
    this.challenge = newChallenge();
    this.send(success(id, [['Challenge', this.challenge]]));
  }

  private login(action: AmiAction, id: string | null): void {
    if (!proves(this.account, action, this.challenge)) return this.leave(failure(id, 'Authentication failed'));
    this.loggedIn = true;
    this.mask = eventMask(action.get('events'));
    this.send(success(id, [['Message', 'Authentication accepted']]));
    if (this.mask.has('system')) this.send(fullyBooted(Math.floor((this.world.now - this.world.startedAt) / 1000)));
  }

  private leave(words: string): void {
    this.send(words);
    this.socket.end();
  }
}
