import { Injectable } from '@nestjs/common';
import type { OperationsView } from '@zhiban/wire';
import type { MetricObjectWithValues, MetricValueWithName } from 'prom-client';
import { DeviceWatch } from '../devices';
import { BoardDesk, BoardTicker, WallboardGateway } from '../wallboard';

/** What goes out to the boards. */
@Injectable()
export class BoardTraffic {
  constructor(
    readonly gateway: WallboardGateway,
    readonly desk: BoardDesk,
    readonly ticker: BoardTicker,
    private readonly devices: DeviceWatch,
  ) {}

  async view(): Promise<OperationsView['boards']> {
    return {
      sockets: this.gateway.sockets,
      byBoard: this.desk.watchers(),
      pictures: this.desk.groups,
      strokes: this.ticker.strokes,
      bytes: this.gateway.encoded.strokeChars,
      eventToEmitMs: latencies(await this.ticker.eventToEmit.get()),
      devices: this.devices.counts(),
    };
  }
}

function latencies({
  values,
}: MetricObjectWithValues<MetricValueWithName<string>>): { p50: number; p99: number } | null {
  const buckets = values
    .filter(({ metricName }) => metricName?.endsWith('_bucket'))
    .map(({ labels, value }) => ({ le: Number(labels.le === '+Inf' ? Infinity : labels.le), count: value }));
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0) return null;
  const at = (share: number) => {
    const le = buckets.find(({ count }) => count >= share * total)?.le ?? Infinity;
    return 1000 * Math.min(le, buckets.at(-2)?.le ?? le);
  };
  return { p50: at(0.5), p99: at(0.99) };
}
