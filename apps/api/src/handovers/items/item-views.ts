import { Injectable } from '@nestjs/common';
import type { OpenItemView } from '@zhiban/wire';
import { ageOf } from '@zhiban/workforce-handover';
import { DataSource, type EntityManager } from 'typeorm';
import { CentreSettingsService } from '../../centre';
import { HandoversRepository } from '../keeping/handovers.repository';
import { ItemsRepository } from '../keeping/items.repository';
import type { HandoverRow, ItemRow } from '../keeping/rows';
import { HandoverSettingsService } from '../settings/handover-settings.service';

/** What is left open, with how long it hangs. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly items: ItemsRepository,
    private readonly handovers: HandoversRepository,
    private readonly settings: HandoverSettingsService,
    private readonly centre: CentreSettingsService,
    private readonly dataSource: DataSource,
  ) {}

  get timeZone(): string {
    return this.centre.current().settings.timeZone;
  }

  /** Those that were open in a duty. */
  async ofRecord({ place, turn, relief }: HandoverRow, now: number, tx?: EntityManager): Promise<OpenItemView[]> {
    const until = new Date(Math.min(now + 1, relief?.to ?? now + 1));
    const rows = await this.items.over(tx ?? this.dataSource.manager, place.code, new Date(turn.from), until);
    return this.many(rows, now, tx);
  }

  async many(rows: readonly ItemRow[], now: number, tx?: EntityManager): Promise<OpenItemView[]> {
    const signed = new Map<string, number[]>();
    for (const place of new Set(rows.map((row) => row.place)))
      signed.set(place, await this.handovers.signedAt(place, tx));
    return rows.map((row) => this.of(row, signed.get(row.place) ?? [], now));
  }

  private of(row: ItemRow, signedAt: readonly number[], now: number): OpenItemView {
    const kind = this.settings.itemKind(row.kind);
    const { id, version, state, place, section, words, customer, owner, openedBy, closedBy, word } = row;
    const times = { openedAt: row.openedAt.getTime(), dueAt: time(row.dueAt), closedAt: time(row.closedAt) };
    return {
      ...{ id, version, state, place, section, words, customer, owner, openedBy, closedBy, word, ...times },
      ...{ kind: row.kind, kindZh: kind?.zh ?? row.kind, kindEn: kind?.en ?? row.kind },
      age: ageOf({ id, state, ...times }, signedAt, now),
    };
  }
}

const time = (at: Date | null): number | null => at?.getTime() ?? null;
