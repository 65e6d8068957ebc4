import type { Fact } from '@zhiban/live-state';
import type { AcdEvent } from '@zhiban/wire';

interface Place {
  queue: string;
  seat: string;
}

const keyOf = ({ queue, seat }: Place): string => `${queue}\n${seat}`;

/** Pauses that came with joining a queue: the exchange's own log writes them down without their reason. */
export class JoinedPaused {
  private readonly places = new Set<string>();

  hear(event: AcdEvent): void {
    if (event.type === 'member-added' && event.paused) this.places.add(keyOf(event));
  }

  /** After the fact has been entered. */
  take(fact: Fact): void {
    if (fact.kind === 'pause-ended') this.places.delete(keyOf(fact));
  }

  /** The reason as the log has it. */
  logged(pause: Place & { reason: string | null }): string {
    return this.places.has(keyOf(pause)) ? '' : (pause.reason ?? '');
  }
}
