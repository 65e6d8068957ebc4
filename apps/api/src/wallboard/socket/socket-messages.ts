import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Reader } from '../../platform/sign-in';
import { parsed } from './parsed';

type Heard = (reader: Reader, message: unknown) => unknown;

/** What other areas let a page say on the socket of the boards. Each judges by itself who may. */
@Injectable()
export class SocketMessages {
  private readonly heard = new Map<string, Heard>();

  add<T extends z.ZodType>(event: string, schema: T, hear: (reader: Reader, message: z.infer<T>) => unknown): void {
    this.heard.set(event, (reader, message) => hear(reader, parsed(schema, message)));
  }

  handler(event: unknown, reader: Reader): ((message: unknown) => unknown) | undefined {
    const hear = typeof event === 'string' ? this.heard.get(event) : undefined;
    return hear && ((message) => hear(reader, message));
  }
}
