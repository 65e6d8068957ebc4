import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';

export interface PostAnswer {
  status: number;
  /** As much of the body as was read. */
  body: string;
}

export interface Letter {
  url: URL;
  body: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Posts to the addresses given and no other: the name is not resolved again, so it cannot have moved since it was
 * checked. TLS and the Host header keep the name. No redirect is followed, no connection is kept.
 */
export function pinnedPost(
  { url, body, headers }: Letter,
  addresses: readonly string[],
  answerBytes: number,
  signal: AbortSignal,
): Promise<PostAnswer> {
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: pinnedLookup(addresses),
    signal,
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, options);
    let answered = false;
    // An error after the answer has begun takes nothing from its status.
    request.on('error', (error) => answered || reject(error));
    request.on('response', (response) => {
      answered = true;
      const status = response.statusCode ?? 0;
      void bodyOf(response, answerBytes).then((text) => resolve({ status, body: text }));
    });
    request.end(body);
  });
}

/** What arrives until the end, the limit, or the loss of the connection; then the connection is closed. */
function bodyOf(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let read = 0;
  return new Promise((resolve) => {
    const done = (): void => {
      resolve(Buffer.concat(chunks).subarray(0, most).toString('utf8'));
      response.destroy();
    };
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      read += chunk.length;
      if (read >= most) done();
    });
    response.on('end', done).on('error', done).on('close', done);
  });
}

function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, callback) => {
    const [first] = all;
    if (!first) callback(new Error('no address'), '');
    else if (options.all) callback(null, all);
    else callback(null, first.address, first.family);
  };
}
