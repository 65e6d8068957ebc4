import { Injectable } from '@nestjs/common';
import type { AcdEvent } from '@zhiban/acd-events';

export const impliedLinkId = 'zhiban:link-up';

/**
 * A source that feeds through the door need not say that it is linked: its first events say so. The implied `link-up` is
 * stored like any event, and its id is always the same, so it is stored once in the life of a source.
 */
@Injectable()
export class DoorLinks {
  private readonly linked = new Set<string>();

  withLink(source: string, events: readonly AcdEvent[]): readonly AcdEvent[] {
    const [first] = events;
    if (this.linked.has(source) || first === undefined || first.type === 'link-up') return events;
    return [{ id: impliedLinkId, at: first.at, type: 'link-up', exchange: null }, ...events];
  }

  /** The source's first batch is stored. */
  stored(source: string): void {
    this.linked.add(source);
  }

  isImplied(event: AcdEvent): boolean {
    return event.id === impliedLinkId;
  }
}
