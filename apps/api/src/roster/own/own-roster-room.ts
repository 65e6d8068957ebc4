import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { SocketAreas, type SocketTalk, type WallSocket } from '../../wallboard';
import { DraftNews } from '../draft/draft-news';
import { PublicationsRepository } from '../publish/publications.repository';
import { OwnPerson } from './own-person';

/** Pages on which people look at their own shifts: each hears when something is published for its reader. */
@Injectable()
export class OwnRosterRoom implements OnModuleInit {
  private readonly log = new Logger('Roster');
  private readonly pages = new Map<WallSocket, string>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: DraftNews,
    private readonly publications: PublicationsRepository,
    private readonly own: OwnPerson,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => this.talk(socket));
    this.news.publications.subscribe(({ number }) => {
      this.tell(number).catch((error: unknown) => this.log.error(error));
    });
  }

  private talk(socket: WallSocket): SocketTalk {
    return {
      words: { 'my-roster:join': () => this.join(socket) },
      gone: () => this.pages.delete(socket),
    };
  }

  private join(socket: WallSocket): null {
    this.pages.set(socket, this.own.of(socket.data.reader).id);
    return null;
  }

  private async tell(publication: number): Promise<void> {
    if (this.pages.size === 0) return;
    const told = new Set((await this.publications.notices(publication)).map(({ personId }) => personId));
    for (const [socket, person] of this.pages) if (told.has(person)) socket.emit('my-roster:changed', { publication });
  }
}
