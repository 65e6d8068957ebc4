import { canonical, type Plain } from '@zhiban/workforce-handover';

/** The database keeps no order of names, and nothing of what is not there. */
export const isSame = (a: unknown, b: unknown): boolean => plain(a) === plain(b);
const plain = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value)) as Plain);
