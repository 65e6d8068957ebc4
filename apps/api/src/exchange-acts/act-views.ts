import type { ExchangeActView } from '@zhiban/wire';
import type { ExchangeActEntity } from './exchange-act.entity';

export function viewOf({ at, beganAt, endedAt, ...act }: ExchangeActEntity): ExchangeActView {
  return {
    ...act,
    at: at.getTime(),
    beganAt: beganAt?.getTime() ?? null,
    endedAt: endedAt?.getTime() ?? null,
  };
}
