import { RefusalError } from '../../platform/problem';

/** A no that the other side may hear, as against a fault of ours. */
export const isRefusal = (error: unknown): error is RefusalError => error instanceof RefusalError;
