import { randomInt, timingSafeEqual } from 'node:crypto';

/** Read across a room: without 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const codeAlphabet = 'ACEFGHJKMNPRTWXY34679';
export const codeLength = 6;

/** 86 million possible ones. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

/** As it was made, however it was typed; `null`: it cannot be a code. */
export function codeOf(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign)) ? code : null;
}

/** Which of the codes it is. Each is compared to its end, so that the time taken says nothing. */
export function indexOfCode(codes: readonly string[], code: string): number {
  const wanted = Buffer.from(code);
  let found = -1;
  for (const [index, one] of codes.entries()) if (timingSafeEqual(Buffer.from(one), wanted)) found = index;
  return found;
}
