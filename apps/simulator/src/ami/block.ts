/** Classes of Asterisk's manager events, as a user's `read` line and the `Privilege` of an event name them. */
export const amiClasses = ['system', 'call', 'agent', 'dialplan', 'dtmf'] as const;
export type AmiClass = (typeof amiClasses)[number];

export type Line = readonly [key: string, value: string | number];

/** One event as it goes over the line, with the class that a reader must have. */
export interface AmiEvent {
  readonly privilege: AmiClass;
  readonly text: string;
}

const lineEnd = '\r\n';

/** `Key: Value` lines and the empty line that ends a message. */
export function block(lines: readonly Line[]): string {
  let text = '';
  for (const [key, value] of lines) text += `${key}: ${value}${lineEnd}`;
  return text + lineEnd;
}

export function event(name: string, privilege: AmiClass, lines: readonly Line[]): AmiEvent {
  return { privilege, text: block([['Event', name], ['Privilege', `${privilege},all`], ...lines]) };
}

export const banner = `Asterisk Call Manager/11.0.0${lineEnd}`;
export const unknownName = '<unknown>';
