/** A year: what the wire takes as a duration. */
const longest = 31_536_000_000;

/**
 * Reading keys out of a raw message without taking it apart. Keys repeat (`ChanVariable`, `Output`); the first one of a
 * name counts. A raw message is its lines with CRLF or LF ends, with or without the empty line after it.
 */
export function field(raw: string, key: string): string | null {
  const mark = `\n${key}: `;
  const found = raw.indexOf(mark);
  if (found >= 0) return valueAt(raw, found + mark.length);
  return raw.startsWith(mark.slice(1)) ? valueAt(raw, mark.length - 1) : null;
}

/** As `field`, with `null` for what Asterisk writes when it knows nothing. */
export function known(raw: string, key: string): string | null {
  const value = field(raw, key);
  return value === null || value === '' || value === '<unknown>' || value === 'unknown' ? null : value;
}

export function integer(raw: string, key: string): number | null {
  const value = field(raw, key);
  if (value === null || !/^\d{1,15}$/.test(value)) return null;
  return Number(value);
}

/** Whole seconds of the exchange as milliseconds, at most a year. */
export function seconds(raw: string, key: string): number | null {
  const value = integer(raw, key);
  return value === null ? null : Math.min(value * 1000, longest);
}

export function milliseconds(raw: string, key: string): number | null {
  const value = integer(raw, key);
  return value === null ? null : Math.min(value, longest);
}

/** The name after `Event: ` or `''`. */
export function eventName(raw: string): string {
  return raw.startsWith('Event: ') ? raw.slice(7, lineEnd(raw, 7)) : '';
}

/** A copy of its own: a slice would keep the whole received chunk in memory for as long as a call lives. */
export function own(value: string): string {
  return ` ${value}`.slice(1);
}

function valueAt(raw: string, from: number): string {
  return own(raw.slice(from, lineEnd(raw, from)));
}

function lineEnd(raw: string, from: number): number {
  const newline = raw.indexOf('\n', from);
  const end = newline < 0 ? raw.length : newline;
  return end > from && raw.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
