import type { NewPieceId } from '@zhiban/workforce-requests';
import { createHash } from 'node:crypto';

/** The same for the same piece of the same request, however often it is judged. */
export const pieceIdOf =
  (request: string): NewPieceId =>
  (shift, piece) =>
    createHash('sha256').update(`${request} ${shift} ${piece}`).digest('hex').slice(0, 32);
