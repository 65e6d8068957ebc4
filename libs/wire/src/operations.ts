import { z } from 'zod';
import { outboxOperations } from './outbox';

/**
 * What `GET /api/v1/operations` answers: how the house itself is doing. Instants are milliseconds since 1970-01-01 UTC,
 * counters count since `startedAt` of the run.
 */
const count = z.int().min(0);
const instant = z.int();
const tally = z.record(z.string(), count);

export const sourceKinds = ['ami', 'simulator', 'door'] as const;

export const sourceOperations = z.object({
  source: z.string(),
  kind: z.enum(sourceKinds),
  link: z.enum(['connecting', 'up', 'frozen', 'down']),
  /** Since when the link is in this state. */
  since: instant,
  /** The last sign of life: an event, an answer to a ping, a heartbeat. `null`: none yet. */
  aliveAt: instant.nullable(),
  /** Times that a link was made in this run. */
  connects: count,
  events: count,
  eventsByType: tally,
  /** Broken frames and values, by kind. */
  parseErrors: tally,
  /** Events of the exchange that no rule here reads, by the exchange's own name. */
  unknownEvents: tally,
  /** The latest time without a link; `to: null`: still going on. */
  lastGap: z.object({ from: instant, to: instant.nullable() }).nullable(),
  /** Why the link is not up, in the exchange's or the system's words; `null`: nothing to say. */
  trouble: z.string().nullable(),
});
export type SourceOperations = z.infer<typeof sourceOperations>;

export const writerOperations = z.object({
  /** `away`: the database does not answer, events are held; `full`: the buffer is full and the exchange is held back. */
  state: z.enum(['storing', 'away', 'full']),
  /** Since when events are not being stored; `null`: they are. */
  awaySince: instant.nullable(),
  /** Events that arrived and are not stored yet, and how many may be held. */
  waiting: count,
  capacity: count,
  /** Age of the oldest event that is not stored yet. */
  lagMs: count,
  stored: count,
  /** Rows that the database refused for what is in them. */
  refused: count,
  batches: count,
  /** Time from arrival to commit of the latest batch's oldest row. */
  lastStoreMs: count.nullable(),
});
export type WriterOperations = z.infer<typeof writerOperations>;

export const operationsView = z.object({
  at: instant,
  run: z.object({ epoch: z.string(), startedAt: instant, version: z.string(), node: z.string(), demo: z.boolean() }),
  sources: z.array(sourceOperations),
  writer: writerOperations,
  boards: z.object({
    sockets: count,
    /** Sockets by board key. */
    byBoard: tally,
    /** Pictures that are kept: one for each board and the places whose people are shown on it. */
    pictures: count,
    strokes: count,
    bytes: count,
    /** From the arrival of an event to the stroke that shows it; `null`: none yet. */
    eventToEmitMs: z.object({ p50: z.number(), p99: z.number() }).nullable(),
    /** TVs that are paired, those that paint, and those that should and do not. */
    devices: z.object({
      paired: count,
      painting: count,
      silent: z.array(z.object({ name: z.string(), since: instant })),
    }),
  }),
  process: z.object({
    memoryBytes: count,
    eventLoopDelayMs: z.object({ mean: z.number(), p99: z.number(), max: z.number() }),
  }),
  database: z.object({
    /** `null`: the database does not answer. */
    version: z.string().nullable(),
    sizeBytes: count.nullable(),
    /** Days of raw events that are kept, and the oldest day that is there (`YYYY-MM-DD`, UTC). */
    rawEventDays: count,
    oldestDay: z.string().nullable(),
    pool: z.object({ total: count, idle: count, waiting: count }),
  }),
  /** `null`: the database does not answer. */
  outbox: outboxOperations.nullable(),
  checkpoint: z.object({ at: instant.nullable(), seq: count.nullable() }),
});
export type OperationsView = z.infer<typeof operationsView>;

export const readiness = z.object({
  ready: z.boolean(),
  checks: z.object({ database: z.boolean(), migrations: z.boolean(), floor: z.boolean() }),
});
export type Readiness = z.infer<typeof readiness>;
