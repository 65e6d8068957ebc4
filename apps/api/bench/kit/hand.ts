import { fork, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';

type Asked = { ask: number; task: string; message: unknown };
type Answered = { ask: number; value?: unknown; failed?: string };

/** A process that works for a bench: it is asked to do tasks and answers each. */
export class Hand {
  private nextAsk = 1;
  private readonly open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (answer: Answered) => {
      const waiting = this.open.get(answer.ask);
      this.open.delete(answer.ask);
      if (answer.failed === undefined) waiting?.resolve(answer.value);
      else waiting?.reject(new Error(answer.failed));
    });
    child.on('exit', (code, signal) => {
      for (const waiting of this.open.values()) waiting.reject(new Error(`a hand ended: ${code ?? signal}`));
      this.open.clear();
    });
  }

  /** `script`: a file of `dist/bench` without its ending. */
  static start(script: string, nodeOptions: string[] = []): Hand {
    const file = join(dirname(process.argv[1] ?? '.'), `${script}.js`);
    const hand = new Hand(fork(file, [], { execArgv: nodeOptions, stdio: ['ignore', 2, 2, 'ipc'] }));
    process.once('exit', () => hand.child.kill('SIGKILL'));
    return hand;
  }

  /** A process that was started otherwise and answers to tasks. */
  static of(child: ChildProcess): Hand {
    return new Hand(child);
  }

  ask<T>(task: string, message: unknown = null): Promise<T> {
    const ask = this.nextAsk++;
    return new Promise<T>((resolve, reject) => {
      this.open.set(ask, { resolve: (value) => resolve(value as T), reject });
      this.child.send({ ask, task, message } satisfies Asked);
    });
  }

  end(): void {
    this.open.clear();
    this.child.kill('SIGKILL');
  }
}

/** The other side: what this process does when asked. It ends with the process that started it. */
export function handTasks(tasks: Record<string, (message: never) => unknown>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', ({ ask, task, message }: Asked) => {
    Promise.resolve()
      .then(() => {
        const work = tasks[task];
        if (!work) throw new Error(`no such task: ${task}`);
        return work(message as never);
      })
      .then(
        (value) => process.send?.({ ask, value } satisfies Answered),
        (error: unknown) => process.send?.({ ask, failed: String(error) } satisfies Answered),
      );
  });
}
