import { Injectable } from '@nestjs/common';
import type { RevealedCaller } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { FloorRuntime } from '../../live';
import { RefusalError } from '../../platform/problem';

/** The full number of a caller who is on the floor now. Each look is recorded before the number is told. */
@Injectable()
export class CallerReveal {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly audit: AuditService,
  ) {}

  /** `name`: the call, or the visit that a board shows. */
  async reveal(name: string, reason: string, actor: string): Promise<RevealedCaller> {
    const found = this.find(name);
    if (!found) throw new RefusalError('call.unknown', {});
    if (found.caller === null) throw new RefusalError('call.no-number', {});
    const { call, caller } = found;
    await this.audit.record(null, { actor, action: 'caller.revealed', subject: call, after: { reason } });
    return { call, caller };
  }

  private find(name: string): { call: string; caller: string | null } | null {
    for (const { floor } of this.runtime.sources.values()) {
      for (const entry of [floor.visits.get(name), floor.talks.get(name)]) if (entry) return entry;
      for (const entries of [floor.visits, floor.talks]) {
        for (const entry of entries.values()) if (entry.call === name) return entry;
      }
    }
    return null;
  }
}
