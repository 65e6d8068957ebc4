import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { readCsvSheet, readSheet, type FileSheet } from '../../platform/tables';
import type { LatestReading } from './import-reader';

export interface KeptFile {
  id: string;
  owner: string;
  name: string;
  /** `null`: it has no sheets. */
  bytes: Uint8Array | null;
  first: FileSheet;
  read: Map<string, FileSheet>;
  /** As it was looked at last; `null`: not yet, or what was read of it is in the draft. */
  latest: LatestReading | null;
  askedAt: number;
}

const keptMs = 30 * 60_000;
const mostFiles = 5;

/** Files that are being looked at, in memory: each is its reader's alone, who has one at a time. */
@Injectable()
export class ImportFiles {
  private readonly files = new Map<string, KeptFile>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async add(bytes: Uint8Array, type: 'csv' | 'xlsx', name: string, { name: owner }: Reader): Promise<KeptFile> {
    const first = await (type === 'csv' ? readCsvSheet(bytes) : readSheet(bytes, null));
    this.tidy(owner);
    const file = { id: randomUUID(), owner, name, bytes: type === 'csv' ? null : bytes, first };
    const read = new Map([[first.read, first]]);
    const kept: KeptFile = { ...file, read, latest: null, askedAt: this.clock.now() };
    this.files.set(kept.id, kept);
    return kept;
  }

  find(id: string, reader: Reader): KeptFile {
    const file = this.files.get(id);
    if (!file || file.owner !== reader.name) throw new RefusalError('roster.no-import', {});
    file.askedAt = this.clock.now();
    return file;
  }

  async sheet({ bytes, first, read }: KeptFile, name: string | null): Promise<FileSheet> {
    const known = name === null ? first : read.get(name);
    if (known) return known;
    if (bytes === null || !first.sheets.some((sheet) => sheet.name === name))
      throw new RefusalError('roster.import-no-sheet', { sheet: name ?? '' });
    const found = await readSheet(bytes, name);
    read.set(found.read, found);
    return found;
  }

  drop(id: string, reader: Reader): void {
    this.files.delete(this.find(id, reader).id);
  }

  /** The earlier one of the same reader goes, what nobody asks for any more, and the oldest of too many. */
  private tidy(owner: string): void {
    const old = this.clock.now() - keptMs;
    const byAge = [...this.files.values()].sort((a, b) => a.askedAt - b.askedAt);
    const oldest = byAge.slice(0, Math.max(0, byAge.length - mostFiles + 1));
    for (const file of byAge)
      if (file.owner === owner || file.askedAt < old || oldest.includes(file)) this.files.delete(file.id);
  }
}
