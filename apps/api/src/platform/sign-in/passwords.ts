import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

/** OWASP's recommended strength for argon2id: 19 MiB, two passes. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Without characters that are mistaken for one another. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

let decoy: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return hash(password, strength);
}

/** With no hash (nobody of that name) it takes as long, and is wrong. */
export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomPassword());
  const matches = await verify(known ?? (await decoy), password);
  return known !== null && matches;
}

/** 20 characters, 115 bits. */
export function randomPassword(): string {
  return Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
