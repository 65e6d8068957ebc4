import { Injectable } from '@nestjs/common';
import type { OutboxChannel } from './channel';

/** The channels of the house. An area adds its own when it starts; messages of a channel that nobody added wait. */
@Injectable()
export class OutboxChannels {
  private readonly byName = new Map<string, OutboxChannel>();

  add(channel: OutboxChannel): void {
    if (this.byName.has(channel.name)) throw new Error(`The channel ${channel.name} is there already.`);
    this.byName.set(channel.name, channel);
  }

  named(name: string): OutboxChannel | null {
    return this.byName.get(name) ?? null;
  }

  all(): OutboxChannel[] {
    return [...this.byName.values()];
  }
}
