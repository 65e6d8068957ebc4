import type {
  ExchangeAbilities,
  ExchangeAct,
  ExchangeActPage,
  ExchangeActView,
  ListeningAct,
  ListeningRequest,
  ManagingRequest,
  Permission,
  SeatId,
} from '@zhiban/wire';
import { ask } from '../platform/http';

const path = '/api/v1/exchange-acts';

/** In the order of the buttons. */
export const shownActs = ['listen', 'whisper', 'join', 'pause', 'unpause', 'take-out'] as const satisfies ExchangeAct[];

const listening: readonly string[] = ['listen', 'whisper', 'join'];
export const isListening = (act: ExchangeAct): act is ListeningAct => listening.includes(act);
export const permissionOf = (act: ExchangeAct): Permission =>
  isListening(act) ? 'exchange.listen' : 'exchange.manage';

/** Something is still to come of it. */
const open: readonly string[] = ['sending', 'ringing', 'on'];
export const isUnderWay = ({ state }: ExchangeActView): boolean => open.includes(state);

const encoded = (seat: SeatId) => encodeURIComponent(seat);

/** What a supervisor asks of the exchange. */
export const exchangeDesk = {
  abilities: (seat: SeatId) => ask<ExchangeAbilities>('GET', `${path}/abilities?seat=${encoded(seat)}`),
  acts: (seat: SeatId) => ask<ExchangeActPage>('GET', `${path}?seat=${encoded(seat)}&limit=10`),
  listen: (json: ListeningRequest) => ask<ExchangeActView>('POST', `${path}/listen`, { json }),
  manage: (json: ManagingRequest) => ask<ExchangeActView>('POST', `${path}/manage`, { json }),
};
