import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeaveChanged } from '@zhiban/wire';
import { SocketAreas, type SocketTalk, type WallSocket } from '../../wallboard';
import { LeaveNews } from '../leave-news';
import { LeavePersons } from '../leave-persons';

/** Pages on which people look at leave: each hears that something happened to a request that its reader may see, and asks anew. */
@Injectable()
export class LeaveRoom implements OnModuleInit {
  private readonly pages = new Set<WallSocket>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: LeaveNews,
    private readonly persons: LeavePersons,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => this.talk(socket));
    this.news.changes.subscribe(({ request, persons }) => this.tell({ request }, persons));
  }

  private talk(socket: WallSocket): SocketTalk {
    return {
      words: { 'leave:join': () => this.join(socket) },
      gone: () => this.pages.delete(socket),
    };
  }

  private join(socket: WallSocket): null {
    this.pages.add(socket);
    return null;
  }

  private tell(changed: LeaveChanged, persons: readonly string[]): void {
    for (const socket of this.pages) {
      const { reader } = socket.data;
      const concerns = (id: string) =>
        this.persons.isOwn(reader, id) || this.persons.reaches(reader, 'requests.read', id);
      if (persons.some(concerns)) socket.emit('leave:changed', changed);
    }
  }
}
