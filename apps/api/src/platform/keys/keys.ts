import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { Environment, type Secret } from '../environment';
import { readKeyFile } from './key-file';

/** Keys for what is kept secret or vouched for. Each purpose has one of its own, of which none tells anything of another. */
@Injectable()
export class Keys implements OnModuleInit {
  private readonly log = new Logger('Keys');
  private main: Secret | null = null;

  constructor(private readonly environment: Environment) {}

  onModuleInit(): void {
    const { key, open } = readKeyFile(this.environment.keyFile);
    this.main = key;
    if (open) this.log.warn(`Others on this machine may read the key file ${this.environment.keyFile}; chmod 600 it.`);
  }

  /** 32 bytes. `purpose`: a label that is never used for anything else. */
  for(purpose: string): Buffer {
    if (!this.main) throw new Error('A key is asked for before the key file is read.');
    return Buffer.from(hkdfSync('sha256', Buffer.from(this.main.reveal(), 'base64url'), '', `zhiban ${purpose}`, 32));
  }

  /** Tells one key file from another, and nothing about the key. */
  mark(): string {
    return this.for('mark').subarray(0, 6).toString('hex');
  }
}
