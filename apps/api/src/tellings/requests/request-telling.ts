import { Injectable } from '@nestjs/common';
import { mayIn, type Place } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../../notifications';
import { PostHolders } from '../../platform/sign-in';
import type { Telling } from '../telling';
import { Tellings } from '../tellings';
import type { Words } from '../words/time-words';

/** `part`: of what one person hears of one step, and each is told once. */
export interface OwnNews extends Words {
  person: string;
  link: string;
  part?: string;
  /** Also where the person took the step. */
  evenOfOwn?: boolean;
}

export interface RequestNews extends Pick<Telling, 'key' | 'at' | 'urgent'> {
  kind: 'swap' | 'leave';
  by: string;
  /** Everybody in it, and where they are: whoever decides has posts for all of these places. */
  persons: readonly (Place & { id: string })[];
  /** What those in it hear. */
  own: readonly OwnNews[];
  /** What those hear who may decide now. */
  deciding: (Words & { link: string }) | null;
  /** What a group chat hears, without a name and with them; never why. */
  abroad: (Words & { named: Words; link: string }) | null;
}

/** A step of a request, told to whom it concerns, to who may decide, and to the targets outside that asked for it. */
@Injectable()
export class RequestTelling {
  constructor(
    private readonly tellings: Tellings,
    private readonly holders: PostHolders,
    private readonly notifications: Notifications,
  ) {}

  async tell(tx: EntityManager, news: RequestNews): Promise<void> {
    const deciders = news.deciding ? await this.deciders(tx, news) : [];
    await this.tellings.tellAll(tx, tellingsOf(news, deciders));
    if (news.abroad) await this.announce(tx, news, news.abroad, deciders);
  }

  /** Whose posts reach everybody in it, and their deputies; never whoever takes part, nor the deputy of who does. */
  private async deciders(tx: EntityManager, { persons, at }: RequestNews): Promise<string[]> {
    const own = await this.holders.of('requests.decide', tx);
    const deputies = await this.holders.deputies(at, tx);
    const takesPart = (id: string | null) => persons.some((person) => person.id === id);
    const free = [
      ...own.filter(({ personId }) => !takesPart(personId)),
      ...deputies.filter(({ personId, delegatorId }) => !takesPart(personId) && !takesPart(delegatorId)),
    ];
    const reaching = free.filter((holder) => persons.every((place) => mayIn(holder, 'requests.decide', place)));
    return [...new Set(reaching.map(({ id }) => id))];
  }

  private async announce(
    tx: EntityManager,
    { key, at, kind, persons }: RequestNews,
    abroad: NonNullable<RequestNews['abroad']>,
    call: readonly string[],
  ): Promise<void> {
    const [team = null, ...alsoTeams] = new Set(persons.flatMap((person) => person.team ?? []));
    const common = { key, kind: 'request', level: 'warn', at: at.getTime(), detail: { request: kind } } as const;
    await this.notifications.announce(tx, { ...common, ...abroad, team, alsoTeams, call });
  }
}

function tellingsOf({ own, deciding, persons, ...news }: RequestNews, deciders: readonly string[]): Telling[] {
  const { key, kind, at, by, urgent = false } = news;
  const about = persons.map(({ id }) => id);
  const common = { kind, at, by, urgent, about };
  return [
    ...own.map(({ person, part = 'own', evenOfOwn = false, ...words }) => ({
      ...{ ...common, ...words, key: `${key}/${part}`, to: [{ person }] },
      ...(evenOfOwn ? { by: undefined } : {}),
    })),
    ...(deciding
      ? [{ ...common, ...deciding, key: `${key}/decide`, to: deciders.map((account) => ({ account })) }]
      : []),
  ];
}
