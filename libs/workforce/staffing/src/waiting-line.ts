import type { Rates } from './erlang-a';

/** Sums over the states "all seats busy, j callers wait", each weighed against j = 0, and all of them times e^−scale. */
export interface WaitingLine {
  states: number;
  /** Weighed with the share of those arriving there who are answered, who give up; with the wait of the answered. */
  answered: number;
  abandoned: number;
  answeredWait: number;
  scale: number;
}

/** Less than this of what is summed up is left out. */
const rest = 1e-15;
const large = 1e200;

/**
 * The states of the line of M/M/n+M, by t(j) = t(j − 1) · λ / (nμ + jθ). Ends when what is still to come, at most a
 * geometric series, is no longer seen in the sum.
 */
export function waitingLine({ arrive, answer, giveUp }: Rates): WaitingLine {
  let states = 0;
  let answered = 0;
  let abandoned = 0;
  let answeredWait = 0;
  let scale = 0;
  let weight = 1;
  let wait = 0;
  for (let ahead = 1; ; ahead += 1) {
    const step = 1 / (answer + ahead * giveUp);
    wait += step;
    const reached = weight * answer * step;
    states += weight;
    answered += reached;
    abandoned += weight * ahead * giveUp * step;
    answeredWait += reached * wait;
    const next = arrive * step;
    if (next < 1 && weight * next < rest * (1 - next) * states) break;
    weight *= next;
    if (weight > large) {
      const down = 1 / weight;
      states *= down;
      answered *= down;
      abandoned *= down;
      answeredWait *= down;
      scale += Math.log(weight);
      weight = 1;
    }
  }
  return { states, answered, abandoned, answeredWait, scale };
}
