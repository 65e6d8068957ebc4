import { Injectable } from '@nestjs/common';
import {
  mayIn,
  type ExceptionDetail,
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
      now: this.views.now(),
    };
  }

  async detail(id: string, reader: Reader): Promise<ExceptionDetail> {
    const row = this.views.seen(await this.exceptions.find(id), reader);
    const [history, acts] = await Promise.all([this.exceptions.history(id), this.exceptions.acts(id)]);
    return {
      exception: this.views.of(row, reader),
      history: history.map(eventOf),
      acts: acts.map(({ kind, step, dueAt }) => ({ kind, step, at: dueAt.getTime() })),
      now: this.views.now(),
    };
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
