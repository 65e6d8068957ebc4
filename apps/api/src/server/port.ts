import { createServer } from 'node:net';
import { OperatorError } from '../platform/environment';

const sentences: Readonly<Record<string, (host: string, port: number) => OperatorError>> = {
  EADDRINUSE: (host, port) =>
    new OperatorError(
      `端口 ${port}（${host}）已被占用，请用 PORT 指定其他端口。`,
      `Port ${port} on ${host} is taken; choose another with PORT.`,
    ),
  EACCES: (host, port) =>
    new OperatorError(
      `没有权限使用端口 ${port}（${host}），请用 PORT 指定其他端口。`,
      `Port ${port} on ${host} may not be used by this user; choose another with PORT.`,
    ),
};

/** Refuses a port that cannot be had, before anything else is begun. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portTrouble(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

export function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const sentence = sentences[error.code ?? ''];
  if (sentence) return sentence(host, port);
  return new OperatorError(
    `无法在 HOST=${host} 上监听（${error.code ?? error.message}）。`,
    `HOST=${host} cannot be listened on (${error.code ?? error.message}).`,
  );
}
