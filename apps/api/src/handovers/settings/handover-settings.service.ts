import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type {
  HandoverDuty,
  HandoverItemKind,
  HandoverPlace,
  HandoverSettings,
  SaveHandoverSettings,
} from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { firstHandoverSettings } from './first-settings';
import { refuseSettings } from './settings-rules';

const machine = 'machine';
type Row = Omit<HandoverSettings, 'at'> & { at: Date };

/** Places, duties, kinds of what is left open, checklist and times; each version as it was saved. */
@Injectable()
export class HandoverSettingsService implements OnModuleInit {
  private inForce: HandoverSettings | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.inForce = await this.unitOfWork.run(async (tx) => (await newest(tx)) ?? this.begin(tx));
  }

  current(): HandoverSettings {
    if (!this.inForce) throw new Error('The settings of handovers are asked for before they are read.');
    return this.inForce;
  }

  place(code: string): HandoverPlace | null {
    return this.current().places.find((place) => place.code === code) ?? null;
  }

  /** A place has duties of its own, or those of every place. */
  dutiesOf(place: string): HandoverDuty[] {
    const { duties } = this.current();
    const own = duties.filter((duty) => duty.place === place);
    return own.length > 0 ? own : duties.filter((duty) => duty.place === null);
  }

  itemKind(code: string): HandoverItemKind | null {
    return this.current().itemKinds.find((kind) => kind.code === code) ?? null;
  }

  async save({ basedOn, ...settings }: SaveHandoverSettings, author: string): Promise<HandoverSettings> {
    refuseSettings(settings);
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('handover settings', 0))`);
      const before = await newest(tx);
      if (before?.version !== basedOn)
        throw new RefusalError('handover-settings.stale', { author: before?.author ?? machine });
      return this.keep(tx, { ...settings, version: basedOn + 1, at: this.clock.now(), author }, before);
    });
    return this.inForce;
  }

  private begin(tx: Transaction): Promise<HandoverSettings> {
    return this.keep(tx, { ...firstHandoverSettings, version: 1, at: this.clock.now(), author: machine }, null);
  }

  private async keep(tx: Transaction, row: HandoverSettings, before: HandoverSettings | null) {
    const { version, at, author, places, duties, itemKinds, checklist, rules } = row;
    await tx.query(
      `INSERT INTO handover_settings (version, at, author, places, duties, item_kinds, checklist, rules)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[version, new Date(at), author, JSON.stringify(places), JSON.stringify(duties)],
        ...[JSON.stringify(itemKinds), JSON.stringify(checklist), JSON.stringify(rules)],
      ],
    );
    const subject = `version ${version}`;
    await this.audit.record(tx, { actor: author, action: 'handover.settings-saved', subject, before, after: row });
    return row;
  }
}

async function newest(tx: Transaction): Promise<HandoverSettings | null> {
  const [row] = await tx.query<Row[]>(
    `SELECT version, at, author, places, duties, item_kinds AS "itemKinds", checklist, rules
     FROM handover_settings ORDER BY version DESC LIMIT 1`,
  );
  return row ? { ...row, at: row.at.getTime() } : null;
}
