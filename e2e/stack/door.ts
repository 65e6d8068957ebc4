import type { DoorAnswer, DoorKeyMade } from '@zhiban/wire';
import { Reader, type Answer } from './reader';

/** An exchange of another make that feeds through the door. */
export class Door {
  private constructor(
    private readonly url: string,
    readonly made: DoorKeyMade,
  ) {}

  static async open(administrator: Reader, source: string): Promise<Door> {
    const body = { source, label: 'e2e' };
    const answer = await administrator.ask('/api/v1/door/keys', { method: 'POST', body });
    if (answer.status !== 201) throw new Error(answer.text);
    return new Door(administrator.url, answer.json<DoorKeyMade>());
  }

  send(events: unknown, language: 'zh-CN' | 'en' = 'en'): Promise<Answer> {
    return new Reader(this.url, language).ask('/api/v1/acd/events', {
      method: 'POST',
      body: { events },
      headers: { authorization: `Bearer ${this.made.key}` },
    });
  }

  /** Sends and expects it to be taken. */
  async feed(events: unknown): Promise<DoorAnswer> {
    const answer = await this.send(events);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<DoorAnswer>();
  }
}
