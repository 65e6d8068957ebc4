import { Injectable } from '@nestjs/common';
import type { AlarmSeverity, QueueId, SeatId } from '@zhiban/wire';

/** Something that another area knows to be so: a hand is raised, a TV has stopped painting. Instants are ms. */
export interface AlarmFactTold {
  /** `raised-hand`, or a kind of the area's own. */
  kind: string;
  /** What it is about; with the kind it is one of a kind. Of a raised hand the seat's id. */
  subject: string;
  /** Counts where the rule takes it as told. */
  severity: AlarmSeverity;
  since: number;
  /** The whole sentence; of a raised hand it is not shown. */
  zh: string;
  en: string;
  seat?: SeatId;
  queue?: QueueId;
  team?: string;
}

/**
 * The one way by which other areas raise alarms: they hold a fact while it is so, and let go of it. An area says
 * `complete` for its kind once it has told, after a start, all that is so; until then alarms of that kind stay as they
 * were, so that a restart neither clears nor repeats them.
 */
@Injectable()
export class AlarmFacts {
  private readonly held = new Map<string, Map<string, AlarmFactTold>>();
  private readonly complete = new Set<string>();

  hold(fact: AlarmFactTold): void {
    let kind = this.held.get(fact.kind);
    if (!kind) this.held.set(fact.kind, (kind = new Map<string, AlarmFactTold>()));
    kind.set(fact.subject, fact);
  }

  letGo(kind: string, subject: string): void {
    this.held.get(kind)?.delete(subject);
  }

  toldAll(kind: string): void {
    this.complete.add(kind);
  }

  /** Nothing can be concluded from the silence of this kind yet. */
  awaits(kind: string): boolean {
    return !this.complete.has(kind);
  }

  of(kind: string): AlarmFactTold[] {
    return [...(this.held.get(kind)?.values() ?? [])];
  }

  kinds(): string[] {
    return [...this.held.keys()];
  }
}
