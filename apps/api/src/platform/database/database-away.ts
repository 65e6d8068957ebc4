/** SQLSTATEs of a server that starts, stops or takes no more connections, and what the system says of a lost one. */
const awayCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
]);
const awayWords =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Whether an error only says that the database cannot be reached for the moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown };
  if (code === 'ENOENT' && syscall !== 'connect') return false;
  return (typeof code === 'string' && (awayCodes.has(code) || code.startsWith('08'))) || awayWords.test(error.message);
}
