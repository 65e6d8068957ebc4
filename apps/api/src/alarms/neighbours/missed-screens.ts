import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DeviceWatch, type DeviceFact } from '../../devices';
import { AlarmFacts } from '../watch/alarm-facts';

const kind = 'tv';

/** A TV that has stopped painting is an alarm like any other. */
@Injectable()
export class MissedScreens implements OnApplicationBootstrap {
  constructor(
    private readonly watch: DeviceWatch,
    private readonly facts: AlarmFacts,
  ) {}

  onApplicationBootstrap(): void {
    this.watch.facts.subscribe((fact) => this.tell(fact));
    for (const fact of this.watch.open()) this.tell(fact);
    this.facts.toldAll(kind);
  }

  private tell({ kind: step, device, since }: DeviceFact): void {
    if (step === 'cleared') return this.facts.letGo(kind, device.id);
    const words = { zh: `电视“${device.name}”停止显示`, en: `TV “${device.name}” has stopped painting` };
    this.facts.hold({ kind, subject: device.id, severity: 'alarm', since, ...words });
  }
}
