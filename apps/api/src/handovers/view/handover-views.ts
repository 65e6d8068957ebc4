import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  mayIn,
  reaches,
  type HandoverAddendum,
  type HandoverHead,
  type HandoverSide,
  type HandoverView,
} from '@zhiban/wire';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import type { HandoverRow, LinkRow } from '../keeping/rows';
import { Chain } from '../signing/chain';
import { againstSigning } from './against-signing';
import { headOf, leadsOf } from './head-of';
import type { SignedPicture } from './entries-of';
import { PictureMaking } from './picture-making';
import { HandoverSettingsService } from '../settings/handover-settings.service';

/** What a reader sees of a record. Of one that is signed the signed text itself is shown, and nothing beside it. */
@Injectable()
export class HandoverViews {
  constructor(
    readonly pictures: PictureMaking,
    private readonly chain: Chain,
    private readonly settings: HandoverSettingsService,
    private readonly centre: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(row: HandoverRow, reader: Reader): Promise<HandoverView> {
    const links = await this.pictures.links.of(row.id);
    const own = links.find(({ addendum }) => addendum === null);
    const [picture, entries] = await this.pictures.of(row, own ?? null, this.now());
    const asked = { row, entries, account: accountOf(reader), now: this.now(), rules: this.settings.current().rules };
    return {
      ...picture,
      obstacles: againstSigning(asked),
      chain: { own: own ? { number: own.number, mac: own.mac } : null, previous: await this.previous(own) },
      addenda: links.filter(({ addendum }) => addendum !== null).map(addendumOf),
      may: this.may(row, reader),
      now: this.now(),
      timeZone: this.timeZone,
    };
  }

  head(row: HandoverRow): HandoverHead {
    return headOf(row);
  }

  /** @throws RefusalError `handover.none` for what the reader may not see, as for what is not there */
  seen(row: HandoverRow | null, reader: Reader): HandoverRow {
    if (!row || !reaches(reachOfReader(reader, 'handover.read'), row.place))
      throw new RefusalError('handover.none', {});
    return row;
  }

  writes(row: HandoverRow, reader: Reader): boolean {
    return mayIn(reader, 'handover.write', row.place) || sideOf(row, reader) !== null;
  }

  now(): number {
    return this.clock.now();
  }

  get timeZone(): string {
    return this.centre.current().settings.timeZone;
  }

  private may(row: HandoverRow, reader: Reader): HandoverView['may'] {
    const open = row.state !== 'signed';
    return {
      write: open && this.writes(row, reader),
      nameLead: open && mayIn(reader, 'handover.name-lead', row.place),
      side: sideOf(row, reader),
    };
  }

  private async previous(own: LinkRow | undefined): Promise<HandoverView['chain']['previous']> {
    if (!own) return this.chain.end();
    return own.number > 1 ? { number: own.number - 1, mac: own.previous } : null;
  }
}

/** A program with a token signs nothing. */
export const accountOf = ({ userId, name }: Reader): string | null => (userId === null ? null : name);

/** For which side the reader stands; who is lead of both stands for the one that ends, unless the other is asked for. */
export function sideOf(row: HandoverRow, reader: Reader, rather: HandoverSide = 'outgoing'): HandoverSide | null {
  const account = accountOf(reader);
  const leads = leadsOf(row);
  const sides = [rather, ...(['outgoing', 'incoming'] as const)];
  return sides.find((side) => leads[side].some((lead) => lead.account === account)) ?? null;
}

/** The signed text is what it says. */
function addendumOf({ number, mac, body }: LinkRow): HandoverAddendum {
  const { at, by, name, text } = JSON.parse(body) as SignedAddendum;
  return { number, mac, at, by, name, text };
}

export interface SignedAddendum {
  type: 'addendum';
  id: string;
  handover: string;
  /** Of the record that it is added to. */
  record: number;
  at: number;
  by: string;
  name: string;
  text: string;
}

export type { SignedPicture };
