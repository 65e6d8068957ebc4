import { handClock } from '@zhiban/time';
import { DataSource } from 'typeorm';
import { dataSourceOptions, UnitOfWork } from '../src/platform/database';
import { Outbox, OutboxChannels, type Delivery, type Dispatch, type NewMessage } from '../src/platform/outbox';
import { Dispatcher, dispatcherDefaults, type DispatcherOptions } from '../src/platform/outbox/dispatcher';
import { OutboxRepository, type MessageRow } from '../src/platform/outbox/outbox.repository';
import { testDatabase, type TestDatabase } from './test-database';

type Send = (dispatch: Dispatch, stop: AbortSignal) => Promise<Delivery>;

/** An outbox over a database of its own, at a clock that stands still, with dispatchers that are begun by hand. */
export class OutboxBench {
  readonly clock = handClock(Date.UTC(2026, 10, 26, 6));
  readonly channels = new OutboxChannels();
  readonly repository: OutboxRepository;
  readonly outbox: Outbox;
  readonly troubles: unknown[] = [];
  private readonly unitOfWork: UnitOfWork;

  private constructor(
    private readonly database: TestDatabase,
    private readonly dataSource: DataSource,
  ) {
    this.repository = new OutboxRepository(dataSource);
    this.outbox = new Outbox(this.repository, this.clock);
    this.unitOfWork = new UnitOfWork(dataSource);
  }

  static async open(): Promise<OutboxBench> {
    const database = await testDatabase();
    const dataSource = await new DataSource(dataSourceOptions(database.place)).initialize();
    return new OutboxBench(database, dataSource);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  run = <T>(work: Parameters<UnitOfWork['run']>[0]): Promise<T> => this.unitOfWork.run(work) as Promise<T>;

  async put(...messages: Partial<NewMessage>[]): Promise<string[]> {
    return this.run((tx) => this.outbox.enqueue(tx, messages.map(messageOf)));
  }

  channel(send: Send, lanes = 4, name = 'test'): void {
    this.channels.add({ name, lanes, send });
  }

  dispatcher(
    options: Partial<DispatcherOptions> = {},
    rows: Pick<OutboxRepository, 'claim' | 'settle'> = this.repository,
  ): Dispatcher {
    const signs = { settled: () => undefined, trouble: (error: unknown) => void this.troubles.push(error) };
    return new Dispatcher(rows, this.channels, this.clock, signs, {
      ...dispatcherDefaults,
      chance: () => 0,
      ...options,
    });
  }

  /** Sends what is due and waits until it is settled. */
  async dispatch(dispatcher = this.dispatcher()): Promise<void> {
    dispatcher.wake();
    await dispatcher.idle();
  }

  messages(): Promise<MessageRow[]> {
    return this.repository.page({ limit: 200 });
  }
}

let counted = 0;

function messageOf(message: Partial<NewMessage>): NewMessage {
  counted += 1;
  const recipient = message.recipient ?? `recipient-${counted}`;
  return {
    fact: `fact-${counted}`,
    channel: 'test',
    recipient,
    name: recipient,
    subject: 's',
    payload: {},
    ...message,
  };
}
