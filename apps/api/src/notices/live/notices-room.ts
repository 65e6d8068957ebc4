import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { UnreadNotices } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { SocketAreas, type SocketTalk, type WallSocket } from '../../wallboard';
import { NoticeNews } from '../notice-news';
import { UnreadCounts } from '../own/unread-counts';

const none: UnreadNotices = { unread: 0, urgent: [] };

/** Open pages, which show at once what their reader has still to read. */
@Injectable()
export class NoticesRoom implements OnModuleInit {
  private readonly log = new Logger('Notices');
  private readonly pages = new Map<WallSocket, string>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: NoticeNews,
    private readonly counts: UnreadCounts,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => this.talk(socket));
    this.news.changes.subscribe((accounts) => {
      this.tell(accounts && new Set(accounts)).catch((error: unknown) => this.log.error(error));
    });
  }

  private talk(socket: WallSocket): SocketTalk {
    return {
      words: { 'notices:join': () => this.join(socket) },
      gone: () => this.pages.delete(socket),
    };
  }

  /** Heard from now on; counted after, so that nothing falls between the two. */
  private join(socket: WallSocket): Promise<UnreadNotices> {
    const { userId } = socket.data.reader;
    if (userId === null) throw new RefusalError('sign-in.required', {});
    this.pages.set(socket, userId);
    return this.counts.of(userId);
  }

  private async tell(accounts: ReadonlySet<string> | null): Promise<void> {
    const open = [...this.pages].filter(([, account]) => accounts?.has(account) ?? true);
    if (open.length === 0) return;
    const unread = await this.counts.ofAll([...new Set(open.map(([, account]) => account))]);
    for (const [socket, account] of open) socket.emit('notices:changed', unread.get(account) ?? none);
  }
}
