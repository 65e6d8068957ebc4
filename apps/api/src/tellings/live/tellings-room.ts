import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { UnreadTellings } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { SocketAreas, type SocketTalk, type WallSocket } from '../../wallboard';
import { TellingsRepository } from '../tellings.repository';
import { TellingNews } from './telling-news';

/** Open pages, which show how much is unread. */
@Injectable()
export class TellingsRoom implements OnModuleInit {
  private readonly log = new Logger('Tellings');
  private readonly pages = new Map<WallSocket, string>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: TellingNews,
    private readonly tellings: TellingsRepository,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => this.talk(socket));
    this.news.changes.subscribe((accounts) => {
      this.tell(new Set(accounts)).catch((error: unknown) => this.log.error(error));
    });
  }

  private talk(socket: WallSocket): SocketTalk {
    return {
      words: { 'tellings:join': () => this.join(socket) },
      gone: () => this.pages.delete(socket),
    };
  }

  /** Heard from now on; counted after, so that nothing falls between the two. */
  private async join(socket: WallSocket): Promise<UnreadTellings> {
    const { userId } = socket.data.reader;
    if (userId === null) throw new RefusalError('sign-in.required', {});
    this.pages.set(socket, userId);
    return { unread: (await this.tellings.unread([userId])).get(userId) ?? 0 };
  }

  private async tell(accounts: ReadonlySet<string>): Promise<void> {
    const open = [...this.pages].filter(([, account]) => accounts.has(account));
    if (open.length === 0) return;
    const unread = await this.tellings.unread([...new Set(open.map(([, account]) => account))]);
    for (const [socket, account] of open) socket.emit('tellings:changed', { unread: unread.get(account) ?? 0 });
  }
}
