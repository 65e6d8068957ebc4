import { Injectable } from '@nestjs/common';
import type { RequestCallStep } from '@zhiban/wire';
import type { Transaction } from '../platform/database';

/** A request that somebody may decide now. */
export interface OpenRequest {
  id: string;
  /** Everybody in it, the filer first. */
  persons: readonly string[];
  since: number;
  decideBy: number;
  /** What was done already. */
  calls: ReadonlySet<RequestCallStep>;
}

/** An area whose requests are decided in time. */
export interface RequestSource {
  kind: 'swap' | 'leave';
  open(): Promise<OpenRequest[]>;
  /** Locks it; whether it is still to be decided, as it was asked for. */
  isStillOpen(tx: Transaction, request: OpenRequest): Promise<boolean>;
  /** After the commit: somebody was called for it. */
  called(request: OpenRequest): void;
}

/** Where areas say which of their requests wait for a decision. */
@Injectable()
export class RequestSources {
  readonly all: RequestSource[] = [];

  add(source: RequestSource): void {
    this.all.push(source);
  }
}
