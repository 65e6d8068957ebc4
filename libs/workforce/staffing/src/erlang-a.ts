import { inverseErlangB, type InverseB } from './erlang-b';
import { erlangC } from './erlang-c';
import { integral } from './integral';
import { waitingLine, type WaitingLine } from './waiting-line';
import { erlangsOf, nothingArrives, type Load, type QueueOutlook } from './load';

/**
 * Erlang A (M/M/n+M), exact: callers give up after an exponential patience (Palm 1957; Baccelli and Hebuterne 1981).
 * A call that finds j others waiting is answered with probability nμ / (nμ + (j + 1)θ), and waits meanwhile
 * Σ 1/(nμ + iθ), i = 1 … j + 1: what one needs but the service level is a sum over the states of the line. The wait that
 * is offered has the density nμ π(n) e^h(x), h(x) = λ/θ (1 − e^(−θx)) − nμx, of which the service level takes the part
 * up to the target.
 *
 * @param patienceSeconds mean patience 1/θ; 0: who finds no seat is gone (Erlang B); `Infinity`: Erlang C
 */
export function erlangA(
  load: Load,
  seats: number,
  targetSeconds: number,
  patienceSeconds: number,
  from?: InverseB,
): QueueOutlook {
  const erlangs = erlangsOf(load);
  if (erlangs === 0) return nothingArrives;
  if (patienceSeconds === Infinity) return erlangC(load, seats, targetSeconds, from);
  if (patienceSeconds === 0) return nobodyWaits(erlangs, seats, from);
  if (seats === 0) return nobodyAnswers(load, patienceSeconds);

  const rates = { arrive: load.perSecond, answer: seats / load.ahtSeconds, giveUp: 1 / patienceSeconds };
  const line = waitingLine(rates);
  // Weight of "a seat is free" against "all are busy and nobody waits" = 1, scaled as the sums of the line are.
  const free = (inverseErlangB(erlangs, seats, from) - 1) * Math.exp(-line.scale);
  const all = free + line.states;
  const within = withinTarget(rates, line, targetSeconds);
  const served = free + line.answered;
  const abandoned = line.abandoned / all;
  return {
    waits: line.states / all,
    serviceLevel: (free + within.answered) / all,
    serviceLevelNoShort: (free + within.answered) / (free + within.stillThereOrAnswered),
    abandoned,
    asaSeconds: line.answeredWait / served,
    occupancy: (erlangs * served) / all / seats,
    queueLength: load.perSecond * abandoned * patienceSeconds,
  };
}

/** λ, nμ and θ: calls a second that arrive; that all seats together end; that one caller's patience ends. */
export interface Rates {
  arrive: number;
  answer: number;
  giveUp: number;
}

/** Beyond so much below its peak (as an exponent) the density adds nothing that a number could hold. */
const negligible = 40;

/** Of those who wait, in the weights of the line: answered within the target; and not gone within it. */
function withinTarget(
  rates: Rates,
  line: WaitingLine,
  target: number,
): { answered: number; stillThereOrAnswered: number } {
  const { arrive, answer, giveUp } = rates;
  const offered = (x: number) => (-arrive / giveUp) * Math.expm1(-giveUp * x) - answer * x - line.scale;
  const answeredAt = (x: number) => offered(x) - giveUp * x;
  const answered = answer * bulk(answeredAt, peak(arrive, answer + giveUp, giveUp), target);
  const offeredWithin = answer * bulk(offered, peak(arrive, answer, giveUp), target);
  const later = Math.max(0, line.states - offeredWithin);
  return { answered, stillThereOrAnswered: answered + Math.exp(-giveUp * target) * later };
}

/** Where λ/θ (1 − e^(−θx)) − sx is greatest, x ≥ 0. */
function peak(arrive: number, slope: number, giveUp: number): number {
  return arrive > slope ? Math.log(arrive / slope) / giveUp : 0;
}

/** ∫ e^g over [0, to] for a concave g with its greatest value at `top`. */
function bulk(g: (x: number) => number, top: number, to: number): number {
  const best = Math.min(top, to);
  const floor = g(best) - negligible;
  const low = g(0) < floor ? crossing(g, floor, best, 0) : 0;
  const high = g(to) < floor ? crossing(g, floor, best, to) : to;
  const drop = Math.max(g(best) - g(low), g(best) - g(high));
  return integral((x) => Math.exp(g(x)), low, high, 1 + Math.floor(drop / 10));
}

/** The place between `above` and `below` from which g is less than `floor`, to within a thousandth of their distance. */
function crossing(g: (x: number) => number, floor: number, above: number, below: number): number {
  let inside = above;
  let outside = below;
  for (let step = 0; step < 1100 && Math.abs(outside - inside) > 1e-3 * Math.abs(outside - above); step += 1) {
    const middle = (inside + outside) / 2;
    if (g(middle) < floor) outside = middle;
    else inside = middle;
  }
  return outside;
}

function nobodyWaits(erlangs: number, seats: number, from?: InverseB): QueueOutlook {
  const lost = 1 / inverseErlangB(erlangs, seats, from);
  return {
    waits: lost,
    serviceLevel: 1 - lost,
    serviceLevelNoShort: seats === 0 ? 0 : 1,
    abandoned: lost,
    asaSeconds: 0,
    occupancy: seats === 0 ? 0 : (erlangs * (1 - lost)) / seats,
    queueLength: 0,
  };
}

function nobodyAnswers({ perSecond }: Load, patienceSeconds: number): QueueOutlook {
  return {
    waits: 1,
    serviceLevel: 0,
    serviceLevelNoShort: 0,
    abandoned: 1,
    asaSeconds: Infinity,
    occupancy: 0,
    queueLength: perSecond * patienceSeconds,
  };
}
