import { Inject, Injectable } from '@nestjs/common';
import type { FigureRules } from '@zhiban/live-metrics';
import {
  ruleOfQueue,
  type CentreSettings,
  type QueueRule,
  type QueueSetting,
  type SettingsVersion,
} from '@zhiban/wire';
import { CentreSettingsService } from '../centre';

interface QueueEntry {
  rule: QueueRule;
  setting: QueueSetting | null;
}

/** Settings of some time: those in force now, or then. */
export interface SettingsInForce {
  current(): Pick<SettingsVersion, 'version' | 'settings'>;
}

/** The centre's settings as the floor asks for them: often, and always those in force. */
@Injectable()
export class CentreRules {
  private version = -1;
  private readonly sources = new Map<string, Map<string, QueueEntry>>();

  constructor(@Inject(CentreSettingsService) private readonly settings: SettingsInForce) {}

  get current(): CentreSettings {
    return this.settings.current().settings;
  }

  readonly figureRules = (): FigureRules => this.current;

  rule(source: string, queue: string): QueueRule {
    return this.entry(source, queue).rule;
  }

  setting(source: string, queue: string): QueueSetting | null {
    return this.entry(source, queue).setting;
  }

  /** A queue that the settings do not name is shown. */
  shown(source: string, queue: string): boolean {
    return this.setting(source, queue)?.shown ?? true;
  }

  private entry(source: string, queue: string): QueueEntry {
    const { version, settings } = this.settings.current();
    if (version !== this.version) {
      this.sources.clear();
      this.version = version;
    }
    let queues = this.sources.get(source);
    if (!queues) this.sources.set(source, (queues = new Map<string, QueueEntry>()));
    const found = queues.get(queue);
    if (found) return found;
    const setting = settings.queues.find((entry) => entry.source === source && entry.queue === queue) ?? null;
    const made = { rule: ruleOfQueue(settings, source, queue), setting };
    queues.set(queue, made);
    return made;
  }
}
