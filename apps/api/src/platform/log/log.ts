import { pino, type DestinationStream, type Level, type Logger } from 'pino';
import { correlationId } from '../problem/correlation';
import { prettyLine } from './pretty';

/** Wherever these stand in what is logged, their values are left out. */
const hidden = ['password', 'secret', 'token', 'authorization', 'cookie', 'key', 'csrf'];
const paths = hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

const prettyOut: DestinationStream = { write: (json) => void process.stdout.write(prettyLine(json)) };

/** JSON lines on stdout; short readable lines where stdout is a terminal. */
export function createLog(level: Level | 'silent', destination?: DestinationStream): Logger {
  const out = destination ?? (process.stdout.isTTY ? prettyOut : pino.destination({ fd: 1, sync: true }));
  return pino(
    {
      level,
      base: null,
      redact: { paths: [...paths, 'headers["set-cookie"]', 'headers["x-csrf-token"]'], censor: '[secret]' },
      mixin: () => {
        const id = correlationId();
        return id === null ? {} : { correlationId: id };
      },
    },
    out,
  );
}
