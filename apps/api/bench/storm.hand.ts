import { getPriority, setPriority } from 'node:os';
import { CuttableLine } from '@zhiban/soak';
import { handTasks } from './kit/hand';
import { StormBoard, type Return } from './kit/storm-board';

interface OpenBoards {
  port: number;
  headers: Record<string, string>;
  boards: string[];
}

/** What the real clients of a screen do when their line goes, and when it comes again. */
const connectAtOnce = 25;
const boards: StormBoard[] = [];
let line: CuttableLine;
/** Screens have machines of their own; here they share the server's and step back behind it. */
setPriority(Math.min(19, getPriority() + 10));

handTasks({
  open: async ({ port, headers, boards: keys }: OpenBoards) => {
    line = await CuttableLine.open(port);
    for (let i = 0; i < keys.length; i += connectAtOnce) {
      const some = keys.slice(i, i + connectAtOnce).map((key) => new StormBoard(line.port, headers, key));
      boards.push(...some);
      await Promise.all(some.map((board) => board.live()));
    }
  },
  /** Every line ends at once, and for so long none comes through. */
  cut: async (ms: number) => {
    for (const board of boards) board.forget();
    line.break();
    await new Promise((resolve) => setTimeout(resolve, ms));
    line.mend();
  },
  /** The server is about to go away by itself. */
  forget: () => {
    for (const board of boards) board.forget();
  },
  /** When each came back. */
  back: (): Promise<Return[]> => Promise.all(boards.map((board) => board.live())),
});
