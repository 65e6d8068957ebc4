import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { DataSource } from 'typeorm';
import { CLOCK } from '../../platform/clock';
import { idleSessionMs, longestSessionMs } from '../../platform/sign-in/cookies';

/** Sessions behind the open sockets. One statement for all of them, so that more boards make no more of it. */
@Injectable()
export class BoardSessions {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of these sessions (as `Reader.session` names them) those that still live. A wall that is on counts as use. */
  async living(sessions: readonly string[]): Promise<Set<string>> {
    const now = this.clock.now();
    const [rows] = await this.dataSource.query<[{ token_hash: Buffer }[], number]>(
      `update session set seen_at = greatest(seen_at, $2)
       where token_hash = any($1) and seen_at > $3 and created_at > $4 returning token_hash`,
      [
        sessions.map((session) => Buffer.from(session, 'base64url')),
        new Date(now),
        new Date(now - idleSessionMs),
        new Date(now - longestSessionMs),
      ],
    );
    return new Set(rows.map((row) => row.token_hash.toString('base64url')));
  }
}
