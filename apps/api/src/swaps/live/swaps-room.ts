import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader } from '../../platform/sign-in';
import { SocketAreas, type SocketTalk, type WallSocket } from '../../wallboard';
import { SwapNews, type SwapNewsItem } from '../swap-news';
import { SwapPersons } from '../swap-persons';

/** Pages on which people look at requests: each hears that something happened to one that its reader may see, and asks anew. */
@Injectable()
export class SwapsRoom implements OnModuleInit {
  private readonly pages = new Set<WallSocket>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: SwapNews,
    private readonly persons: SwapPersons,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => this.talk(socket));
    this.news.changes.subscribe((item) => this.tell(item));
  }

  private talk(socket: WallSocket): SocketTalk {
    return {
      words: { 'requests:join': () => this.join(socket) },
      gone: () => this.pages.delete(socket),
    };
  }

  private join(socket: WallSocket): null {
    this.pages.add(socket);
    return null;
  }

  private tell(item: SwapNewsItem): void {
    for (const socket of this.pages)
      if (this.concerns(item, socket.data.reader)) socket.emit('requests:changed', { request: item.request });
  }

  private concerns({ persons, offered }: SwapNewsItem, reader: Reader): boolean {
    const [filer = ''] = persons;
    return (
      persons.some((person) => this.persons.isOwn(reader, person)) ||
      this.persons.reads(reader, persons) ||
      (offered && this.persons.isOfSite(reader, filer))
    );
  }
}
