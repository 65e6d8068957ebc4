import { Injectable } from '@nestjs/common';
import type { ChainHead } from '@zhiban/workforce-handover';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Environment } from '../../platform/environment';

const kept = z.object({ number: z.int().min(0), mac: z.string() });

/**
 * The end of the chain, beside the key file and so outside the database: whoever cuts the chain cannot cut this too. Each
 * database has one of its own, named after where it is and not after anything in it.
 */
@Injectable()
export class HeadFile {
  private path: string | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly dataSource: DataSource,
  ) {}

  /** `null`: there is none. */
  async read(): Promise<ChainHead | null> {
    try {
      return kept.parse(JSON.parse(readFileSync(await this.place(), 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Only forward. Whole or not at all, for its owner alone. */
  async move(head: ChainHead): Promise<void> {
    const path = await this.place();
    const before = await this.read();
    if (before && before.number >= head.number) return;
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    const { number, mac } = head;
    writeFileSync(draft, `${JSON.stringify({ number, mac })}\n`, { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(draft, 0o600);
    renameSync(draft, path);
  }

  async place(): Promise<string> {
    if (this.path !== null) return this.path;
    const [row] = await this.dataSource.query<{ name: string }[]>(
      `SELECT current_database() || '/' || current_schema() AS name`,
    );
    const mark = createHash('sha256')
      .update(row?.name ?? '')
      .digest('hex')
      .slice(0, 8);
    return (this.path = `${this.environment.keyFile}.handovers-${mark}`);
  }
}
