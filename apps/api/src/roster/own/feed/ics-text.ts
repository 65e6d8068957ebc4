/** RFC 5545: how a calendar is written. */

export interface IcsEvent {
  uid: string;
  sequence: number;
  /** When it was last changed; ms. */
  changedAt: number;
  from: number;
  to: number;
  summary: string;
  description: string;
  location: string | null;
}

export interface IcsCalendar {
  name: string;
  /** For calendars that show a zone; the times themselves are in UTC, which needs no rules of any zone. */
  timeZone: string;
  language: string;
  events: readonly IcsEvent[];
}

const refreshEvery = 'PT1H';

export function icsText({ name, timeZone, language, events }: IcsCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhiban//Roster//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
    `X-PUBLISHED-TTL:${refreshEvery}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, sequence, changedAt, from, to, summary, description, location }: IcsEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    // The same as long as nothing changes, so that a calendar that looks again finds the very same text.
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(to)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** 3.3.11: text. Other control characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- these are what has to go
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '');

const longestLine = 75;
const octets = new TextEncoder();

/** 3.1: no line is longer than 75 octets, and no sign is cut in two. */
export function folded(line: string): string {
  let [text, used] = ['', 0];
  for (const sign of line) {
    const size = octets.encode(sign).length;
    if (used + size > longestLine) [text, used] = [`${text}\r\n `, 1];
    text += sign;
    used += size;
  }
  return text;
}
