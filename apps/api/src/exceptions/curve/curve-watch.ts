import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ExceptionViews } from '../exception-views';
import { ExceptionsRepository } from '../keeping/exceptions.repository';
import { afterMs, AlarmCurve } from './alarm-curve';

const everyMs = 15_000;
/** What came last may not be stored yet. */
const storedAfterMs = 2000;

/**
 * Keeps the curve of the alarm with each exception that comes from one: at once as far as it goes, and again when the minutes
 * after the alarm are over. It asks what is missing, so that a restart leaves none out. Bringing back a floor takes a while
 * and must not hold up a report.
 */
@Injectable()
export class CurveWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Exceptions');
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly exceptions: ExceptionsRepository,
    private readonly curves: AlarmCurve,
    private readonly views: ExceptionViews,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), everyMs);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.ending.abort();
    await this.looking;
  }

  look(): Promise<void> {
    this.looking ??= this.lookAtAll()
      .catch((error: unknown) => this.failed(error))
      .finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAtAll(): Promise<void> {
    const now = this.views.now();
    for (const { id, alarmId } of await this.exceptions.wantingCurve(new Date(now - afterMs))) {
      if (this.ending.signal.aborted) return;
      await this.draw(id, alarmId, now).catch((error: unknown) => this.failed(error));
    }
  }

  private async draw(id: string, alarmId: string, now: number): Promise<void> {
    const curve = await this.curves.read(alarmId, now - storedAfterMs, this.ending.signal);
    if (curve) await this.exceptions.keepCurve(id, curve);
  }

  /** One that cannot be read keeps none of the others from being so. */
  private failed(error: unknown): void {
    if (!this.ending.signal.aborted) this.log.error(error);
  }
}
