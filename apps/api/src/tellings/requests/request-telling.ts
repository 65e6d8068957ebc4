import { Injectable } from '@nestjs/common';
import type { Place } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';
import { PermittedAccounts } from '../../accounts';
import { Notifications } from '../../notifications';
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
    private readonly accounts: PermittedAccounts,
    private readonly notifications: Notifications,
  ) {}

  async tell(tx: EntityManager, news: RequestNews): Promise<void> {
    const deciders = news.deciding ? await this.deciders(tx, news) : [];
    await this.tellings.tellAll(tx, tellingsOf(news, deciders));
    if (news.abroad) await this.announce(tx, news, news.abroad, deciders);
  }

  /** Never whoever takes part. */
  private deciders(tx: EntityManager, { persons }: RequestNews): Promise<string[]> {
    const except = persons.map(({ id }) => id);
    return this.accounts.in(tx, 'requests.decide', { places: persons, except });
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
