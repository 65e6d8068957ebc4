import { z } from 'zod';

const line = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().optional(),
  context: z.string().optional(),
  err: z.object({ stack: z.string().optional(), message: z.string().optional() }).optional(),
});

const words: Readonly<Record<number, string>> = { 10: '…', 20: '…', 30: ' ', 40: '!', 50: '✗', 60: '✗' };
const usual = new Set(['level', 'time', 'msg', 'context', 'err', 'pid', 'hostname', 'correlationId']);

/** One JSON log line as a short line for a person at a terminal. */
export function prettyLine(json: string): string {
  const parsed = line.safeParse(JSON.parse(json));
  if (!parsed.success) return json;
  const { level, time, msg, context, err, ...rest } = parsed.data;
  const extra = Object.fromEntries(Object.entries(rest).filter(([key]) => !usual.has(key)));
  const tail = Object.keys(extra).length > 0 ? ` ${JSON.stringify(extra)}` : '';
  const clock = new Date(time).toISOString().slice(11, 19);
  const trouble = err ? `\n${err.stack ?? err.message ?? ''}` : '';
  return `${clock}Z ${words[level] ?? ' '} ${context ?? ''}${context ? ': ' : ''}${msg ?? ''}${tail}${trouble}\n`;
}
