import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DraftStep, Publication, RosterJoined, RosterWorldChanged } from '@zhiban/wire';
import { SocketAreas, type WallSocket } from '../../wallboard';
import { DraftNews } from '../draft/draft-news';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterPeople } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';
import { RosterTalk } from './roster-talk';
import { concerns, strokeFor, type Looking } from './stroke-for';

/** The pages on which planners look at the draft: each hears at once what another does. */
@Injectable()
export class RosterRoom implements OnModuleInit {
  private readonly pages = new Map<WallSocket, Looking>();

  constructor(
    private readonly areas: SocketAreas,
    private readonly news: DraftNews,
    private readonly shifts: ShiftsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => new RosterTalk(socket, this));
    this.news.steps.subscribe((step) => this.stroke(step));
    this.news.publications.subscribe((publication) => this.published(publication));
    this.worlds.changes.subscribe((changed) => this.worldChanged(changed));
  }

  /** Heard from now on; the revision is read after, so that no step falls between the two. */
  async join(socket: WallSocket, looking: Looking): Promise<RosterJoined> {
    this.pages.set(socket, looking);
    return { revision: await this.shifts.revision('draft') };
  }

  leave(socket: WallSocket): void {
    this.pages.delete(socket);
  }

  private stroke(step: DraftStep): void {
    const people = this.people.all();
    for (const [socket, looking] of this.pages)
      socket.emit(
        'roster:stroke',
        strokeFor(step, looking, (person) => people.get(person)),
      );
  }

  private published(publication: Publication): void {
    for (const [socket, looking] of this.pages)
      if (concerns(publication, looking)) socket.emit('roster:published', { publication });
  }

  private worldChanged(changed: RosterWorldChanged): void {
    for (const socket of this.pages.keys()) socket.emit('roster:world', changed);
  }
}
