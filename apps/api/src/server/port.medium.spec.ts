import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { OperatorError } from '../platform/environment';
import { checkPort } from './port';

test('a port that another program listens on is refused with one sentence that names it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const refused: unknown = await checkPort('127.0.0.1', port).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OperatorError);
  expect(refused).toMatchObject({
    en: `Port ${port} on 127.0.0.1 is taken; choose another with PORT.`,
    zh: `端口 ${port}（127.0.0.1）已被占用，请用 PORT 指定其他端口。`,
  });
  await new Promise((resolve) => other.close(resolve));
  await expect(checkPort('127.0.0.1', port)).resolves.toBeUndefined();
});

test('a host that this machine does not have is refused', async () => {
  await expect(checkPort('192.0.2.1', 3999)).rejects.toThrow('HOST=192.0.2.1 cannot be listened on (EADDRNOTAVAIL).');
});
