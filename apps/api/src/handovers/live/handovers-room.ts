import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reaches } from '@zhiban/wire';
import { reachOfReader } from '../../platform/sign-in';
import { SocketAreas, type SocketTalk, type WallSocket } from '../../wallboard';
import { HandoverNews, type HandoverNewsItem } from './handover-news';

/** Pages on which people look at records: each hears that one changed which its reader may see, and asks anew. */
@Injectable()
export class HandoversRoom implements OnModuleInit {
  private readonly pages = new Set<WallSocket>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: HandoverNews,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => this.talk(socket));
    this.news.changes.subscribe((item) => this.tell(item));
  }

  private talk(socket: WallSocket): SocketTalk {
    return {
      words: { 'handovers:join': () => this.join(socket) },
      gone: () => this.pages.delete(socket),
    };
  }

  private join(socket: WallSocket): null {
    this.pages.add(socket);
    return null;
  }

  private tell({ handover, place }: HandoverNewsItem): void {
    for (const socket of this.pages)
      if (reaches(reachOfReader(socket.data.reader, 'handover.read'), place))
        socket.emit('handovers:changed', { handover });
  }
}
