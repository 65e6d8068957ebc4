import { Injectable } from '@nestjs/common';
import {
  mayIn,
  type ExceptionDetail,
  type ExceptionOfAlarm,
  type ExceptionOwners,
  type ExceptionPage,
  type ExceptionQuery,
} from '@zhiban/wire';
import { PostHolders, type Reader } from '../platform/sign-in';
import { ExceptionViews } from './exception-views';
import { ExceptionsRepository, type ExceptionEventRow } from './keeping/exceptions.repository';

/** The ledger as it is read (EXC-5). */
@Injectable()
export class LedgerService {
  constructor(
    private readonly exceptions: ExceptionsRepository,
    private readonly views: ExceptionViews,
    private readonly holders: PostHolders,
  ) {}

  async page(query: ExceptionQuery, reader: Reader): Promise<ExceptionPage> {
    const rows = await this.exceptions.page(query, this.views.sight(reader));
    const shown = rows.slice(0, query.limit);
    return {
      exceptions: shown.map((row) => this.views.of(row, reader)),
      next: rows.length > query.limit ? (shown.at(-1)?.number ?? null) : null,
      ...this.views.clockOnWall(),
    };
  }

  async detail(id: string, reader: Reader): Promise<ExceptionDetail> {
    const row = this.views.seen(await this.exceptions.find(id), reader);
    const [history, acts] = await Promise.all([this.exceptions.history(id), this.exceptions.acts(id)]);
    return {
      exception: this.views.of(row, reader),
      history: history.map(eventOf),
      acts: acts.map(({ kind, step, dueAt }) => ({ kind, step, at: dueAt.getTime() })),
      curve: row.curve,
      ...this.views.clockOnWall(),
    };
  }

  /** What an alarm has become. */
  async ofAlarm(alarm: string, reader: Reader): Promise<ExceptionOfAlarm> {
    const row = await this.exceptions.ofAlarm(alarm);
    return { exception: row && this.views.sees(row, reader) ? this.views.of(row, reader) : null };
  }

  /** To whom it may be given. */
  async owners(id: string, reader: Reader): Promise<ExceptionOwners> {
    const row = this.views.seen(await this.exceptions.find(id), reader);
    const holders = await this.holders.of('exceptions.handle');
    const names = holders.filter((holder) => mayIn(holder, 'exceptions.handle', row)).map(({ username }) => username);
    return { names };
  }
}

const eventOf = ({ version, at, by, step, state, note, set }: ExceptionEventRow) => ({
  ...{ version, at: at.getTime(), by, step, state, note, set },
});
