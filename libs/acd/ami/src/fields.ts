/** A year: what the wire takes as a duration. */
const longest = 31_536_000_000;

/**
 * Reading keys out of a raw message without taking it apart. Keys repeat (`ChanVariable`, `Output`); the first one of a
 * name counts. A raw message is its lines with CRLF or LF ends, with or without the empty line after it.
 */
export function field(raw: string, key: string): string | null {
  const mark = markOf(key);
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
  if (value === null || value === '' || value.length > 15) return null;
  let sum = 0;
  for (let index = 0; index < value.length; index++) {
    const digit = value.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    sum = sum * 10 + digit;
  }
  return sum;
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
  return value.length < shortestSlice ? value : ` ${value}`.slice(1);
}

/** V8 copies slices that are shorter than this anyway. */
const shortestSlice = 13;

const marks = new Map<string, string>();

function markOf(key: string): string {
  let mark = marks.get(key);
  if (mark === undefined) marks.set(key, (mark = `\n${key}: `));
  return mark;
}

function valueAt(raw: string, from: number): string {
  return own(raw.slice(from, lineEnd(raw, from)));
}

function lineEnd(raw: string, from: number): number {
  const newline = raw.indexOf('\n', from);
  const end = newline < 0 ? raw.length : newline;
  return end > from && raw.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
