/** A value that would begin a line of its own inside an action. Tells the key, never the value: it may be a secret. */
export class UnsafeActionError extends Error {
  constructor(readonly key: string) {
    super(`The value of ${key} holds a line break or a NUL and cannot be sent to the exchange.`);
    this.name = 'UnsafeActionError';
  }
}

const lineBreakers = ['\r', '\n', '\0'];

/** The bytes of one action. */
export function buildAction(name: string, actionId: string, fields: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ Action: name, ActionID: actionId, ...fields }).map(([key, value]) => line(key, value));
  return `${lines.join('')}\r\n`;
}

function line(key: string, value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(key)) throw new UnsafeActionError('(a key)');
  if (lineBreakers.some((character) => value.includes(character))) throw new UnsafeActionError(key);
  return `${key}: ${value}\r\n`;
}
