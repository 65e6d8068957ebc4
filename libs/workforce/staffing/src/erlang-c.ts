import { inverseErlangB, type InverseB } from './erlang-b';
import { erlangsOf, nothingArrives, type Load, type QueueOutlook } from './load';

/**
 * Erlang C (M/M/n): callers who never give up. With a = erlangs and B = B(n, a), P(wait) = nB / (n − a(1 − B)),
 * SL(T) = 1 − P(wait) · e^(−(n − a)T/AHT), ASA = P(wait) · AHT / (n − a).
 *
 * Where n ≤ a the line grows without end: everyone waits, nobody is answered in time, ASA is `Infinity`, seats are
 * always busy.
 */
export function erlangC(load: Load, seats: number, targetSeconds: number, from?: InverseB): QueueOutlook {
  const erlangs = erlangsOf(load);
  if (erlangs === 0) return nothingArrives;
  if (seats <= erlangs) return endless;
  const spare = seats - erlangs;
  const waits = seats / (seats + spare * (inverseErlangB(erlangs, seats, from) - 1));
  const serviceLevel = 1 - waits * Math.exp((-spare * targetSeconds) / load.ahtSeconds);
  const asaSeconds = (waits * load.ahtSeconds) / spare;
  return {
    waits,
    serviceLevel,
    serviceLevelNoShort: serviceLevel,
    abandoned: 0,
    asaSeconds,
    occupancy: erlangs / seats,
    queueLength: load.perSecond * asaSeconds,
  };
}

const endless: QueueOutlook = {
  waits: 1,
  serviceLevel: 0,
  serviceLevelNoShort: 0,
  abandoned: 0,
  asaSeconds: Infinity,
  occupancy: 1,
  queueLength: Infinity,
};
