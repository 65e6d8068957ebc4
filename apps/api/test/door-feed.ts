import type { DoorKeyMade } from '@zhiban/wire';
import type { Answer, TestReader } from './test-app';

/** An exchange of another make that feeds through the door. */
export class DoorFeed {
  private constructor(
    private readonly url: string,
    readonly made: DoorKeyMade,
  ) {}

  static async open(url: string, administrator: TestReader, source = 'cloud'): Promise<DoorFeed> {
    const answer = await administrator.ask('/api/v1/door/keys', { method: 'POST', body: { source, label: 'spec' } });
    return new DoorFeed(url, answer.json<DoorKeyMade>());
  }

  async send(events: unknown, key = this.made.key): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1/acd/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ events }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  }
}
